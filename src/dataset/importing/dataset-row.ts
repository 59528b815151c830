import { sql } from "kysely";
import { auditManagement, type Manager } from "../../kernel/auth";
import { UserFacingError } from "../../kernel/errors";
import type { DatasetRecord } from "../format/dataset";
import { toCopyText } from "./copy-text";
import { run, type Session } from "./session";

interface DatasetRow {
  readonly is_synthetic: boolean;
  readonly revision: number;
}

const describe = (isSynthetic: boolean): string => (isSynthetic ? "a synthetic dataset" : "a real dataset");

/** Real and synthetic records never stand side by side. */
export const refuseMixing = async (session: Session, { isSynthetic }: DatasetRecord): Promise<void> => {
  const { rows } = await run<DatasetRow>(session, sql`select is_synthetic, revision from dataset`);
  const present = rows[0];
  if (!present || present.is_synthetic === isSynthetic) return;
  throw new UserFacingError(
    `The database holds ${describe(present.is_synthetic)} and this is ${describe(isSynthetic)}: import it into a database of its own.`,
  );
};

/** Describes the dataset in its one row. True when the description has changed. */
export const describeDataset = async (session: Session, record: DatasetRecord): Promise<boolean> => {
  const { title, description, publisher, licence, languages, isSynthetic } = record;
  const { count } = await run(
    session,
    sql`insert into dataset as present (title, description, publisher, licence, languages, is_synthetic)
      values (${JSON.stringify(title)}::jsonb, ${JSON.stringify(description)}::jsonb, ${publisher}, ${licence},
        ${toCopyText(languages, "textArray")}::text[], ${isSynthetic})
      on conflict (id) do update set title = excluded.title, description = excluded.description,
        publisher = excluded.publisher, licence = excluded.licence, languages = excluded.languages
      where (present.title, present.description, present.publisher, present.licence, present.languages)
        is distinct from
        (excluded.title, excluded.description, excluded.publisher, excluded.licence, excluded.languages)`,
  );
  return count > 0;
};

/** Remembers which files the program brought, if it did; says nothing of the data, so the revision stays. */
export const rememberDigest = async (session: Session, digest: string | null): Promise<void> => {
  await run(
    session,
    sql`update dataset set digest = ${digest}::text where id = 1 and digest is distinct from ${digest}::text`,
  );
};

export const readRevision = async (session: Session): Promise<number> => {
  const { rows } = await run<{ revision: number }>(session, sql`select revision from dataset`);
  return rows[0]?.revision ?? 0;
};

/** There is one dataset, in the one row of its table. */
const DATASET_ID = "1";

/**
 * Moves the revision on and writes the change feed and the audit; the database tells the servers when the transaction commits. What it
 * tallied batch by batch is summed up.
 */
export const raiseRevision = async (session: Session, summary: string, by: Manager): Promise<number> => {
  const { rows } = await run<{ revision: number }>(session, sql`select move_revision() as revision`);
  const revision = rows[0]?.revision ?? 1;
  const written = await run<{ id: string }>(
    session,
    sql`insert into change (kind, revision, recorded_by, summary)
      values ('DATASET_IMPORTED', ${revision}, 'sarazm dataset import', ${summary}) returning id::text`,
  );
  const changeId = written.rows[0]?.id;
  const entry = { action: "dataset import", target: "Dataset", targetId: DATASET_ID, changeId } as const;
  await run(session, auditManagement(by, entry));
  await run(session, sql`select compact_action_item_tally()`);
  return revision;
};
