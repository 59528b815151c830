import { type Kysely, sql } from "kysely";
import type { DB } from "../kernel/database";

/** Who did what when. */
export interface AuditEntry {
  readonly id: string;
  readonly recordedAt: string;
  readonly subject: string;
  readonly role: string | null;
  readonly country: string | null;
  readonly name: string | null;
  readonly issuer: string | null;
  readonly tokenId: string | null;
  readonly action: string;
  readonly target: string;
  readonly targetId: string;
  readonly changeId: string | null;
  readonly requestId: string | null;
}

/** The names of an entry's values, in the order in which they are written. */
export const ENTRY_FIELDS = [
  "id",
  "recordedAt",
  "subject",
  "role",
  "country",
  "name",
  "issuer",
  "tokenId",
  "action",
  "target",
  "targetId",
  "changeId",
  "requestId",
] as const satisfies readonly (keyof AuditEntry)[];

/** Which entries; what is not given does not matter. */
export interface EntryFilter {
  readonly since?: Date;
  readonly subject?: string;
  /** The id of what was written to. */
  readonly item?: string;
}

const PAGE = 1000;

const selectEntries = (db: Kysely<DB>, { since, subject, item }: EntryFilter) => {
  let query = db
    .selectFrom("audit_entry")
    .select([
      sql<string>`id::text`.as("id"),
      sql<string>`to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`.as("recordedAt"),
      "subject",
      "role",
      "country",
      "name",
      "issuer",
      "token_id as tokenId",
      "action",
      "target",
      "target_id as targetId",
      sql<string | null>`change_id::text`.as("changeId"),
      "request_id as requestId",
    ]);
  if (since) query = query.where("recorded_at", ">=", since);
  if (subject !== undefined) query = query.where("subject", "=", subject);
  if (item !== undefined) query = query.where("target_id", "=", item);
  return query;
};

/** The last entries, the newest one last. */
export const lastEntries = async (
  db: Kysely<DB>,
  filter: EntryFilter,
  limit: number,
): Promise<readonly AuditEntry[]> => {
  const entries = await selectEntries(db, filter).orderBy("audit_entry.id", "desc").limit(limit).execute();
  return entries.toReversed();
};

/** All entries in the order of recording, page by page. */
export async function* allEntries(db: Kysely<DB>): AsyncGenerator<AuditEntry> {
  let after = "0";
  for (;;) {
    const entries = await selectEntries(db, {})
      .where("audit_entry.id", ">", sql<string>`${after}::bigint`)
      .orderBy("audit_entry.id")
      .limit(PAGE)
      .execute();
    yield* entries;
    const last = entries.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
}
