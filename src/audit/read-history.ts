import { type Kysely, sql } from "kysely";
import type { DB } from "../kernel/database";
import type { StatusChangeRow } from "./chain";

/** A place in the history: a status change, its seal, or both. */
export interface Place {
  readonly sequence: string;
  readonly change: StatusChangeRow | null;
  readonly seal: { readonly statusChangeId: string; readonly hash: Buffer } | null;
}

type PlaceRow = { readonly [Column in keyof StatusChangeRow]: StatusChangeRow[Column] | null } & {
  readonly sequence: string;
  readonly sealed_id: string | null;
  readonly hash: Buffer | null;
};

const PAGE = 2000;
const MOMENT = sql.lit('YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');

const readPage = async (db: Kysely<DB>, after: string): Promise<readonly PlaceRow[]> => {
  const { rows } = await sql<PlaceRow>`with page as (
      (select sequence from status_change where sequence > ${after}::bigint order by sequence limit ${PAGE})
      union
      (select sequence from status_change_seal where sequence > ${after}::bigint order by sequence limit ${PAGE})
      order by sequence limit ${PAGE}
    )
    select page.sequence::text, change.id, change.item_id, change.axis::text, change.country_code, change.from_value,
      change.to_value, to_char(change.effective_on, 'YYYY-MM-DD') as effective_on,
      to_char(change.recorded_at at time zone 'UTC', ${MOMENT}) as recorded_at, change.recorded_by,
      change.note::text, change.retracts_id,
      (
        select coalesce(json_agg(json_build_array(
          position, source_id, event_id, url, locator, evidence.note,
          to_char(captured_at at time zone 'UTC', ${MOMENT}), sha256
        ) order by position), '[]')
        from evidence where status_change_id = change.id
      ) as evidence,
      seal.status_change_id as sealed_id, seal.hash
    from page
    left join status_change as change using (sequence)
    left join status_change_seal as seal using (sequence)
    order by page.sequence`.execute(db);
  return rows;
};

const placeOf = ({ sealed_id, hash, ...change }: PlaceRow): Place => ({
  sequence: change.sequence,
  change: change.id === null ? null : (change as StatusChangeRow),
  seal: sealed_id === null || hash === null ? null : { statusChangeId: sealed_id, hash },
});

/** The whole history in its order, page by page. */
export async function* readHistory(db: Kysely<DB>): AsyncGenerator<Place> {
  let after = "-9223372036854775808";
  for (;;) {
    const rows = await readPage(db, after);
    for (const row of rows) yield placeOf(row);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.sequence;
  }
}

/** How far the history was told by the feed: when its first change came, and when its last one did. */
export interface FeedReach {
  /** What stands after it was recorded here, and knows its moment from the database. */
  readonly first: bigint | undefined;
  readonly last: bigint;
}

export const reachOfFeed = async (db: Kysely<DB>): Promise<FeedReach> => {
  const { rows } = await sql<{ first: string | null; last: string }>`select
      (select last_sequence::text from change order by id limit 1) as first,
      (select coalesce(max(last_sequence), 0)::text from change) as last`.execute(db);
  const { first = null, last = "0" } = rows[0] ?? {};
  return { first: first === null ? undefined : BigInt(first), last: BigInt(last) };
};
