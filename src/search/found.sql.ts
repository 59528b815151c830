import { sql } from "kysely";
import type { Argument, Row, Rows, Sql } from "../planner";
import { SearchKind } from "./search-kind.enum";

/** A record that fits a search. */
export interface FoundRow {
  readonly kind: SearchKind;
  readonly record_id: string;
  readonly title: unknown;
  /** The words that were sought, and what they may have meant. */
  readonly marks: unknown;
  /** How far behind the best that there can be: by the score, then by the kind. */
  readonly place: bigint;
}

/** Rows that `foundBy` makes; they stand in no table. */
export const foundRows: Rows<FoundRow> = {
  from: () => {
    throw new Error("what a search finds stands in no table");
  },
};

/** Steps of the score; each has room for the kinds. */
const STEPS = 1_000_000;
const KINDS = 16;

/** Five tiers, from a title that is the search itself to words that are only similar; within one, by rank. */
const SCORE = sql`(case
    when d.words @@ q.exact_title then case when q.name = any(d.names) then 4 else 3 end
    when d.words @@ q.exact then 2
    when d.words @@ q.loose_title then 1
    else 0
  end + ts_rank(d.words, q.loose, 32)) / 5`;

const KIND = sql`case d.kind ${sql.join(
  Object.values(SearchKind).map((kind, index) => sql`when ${sql.lit(kind)} then ${sql.lit(index)}`),
  sql` `,
)} end`;

const PLACE = sql`(${sql.lit(STEPS)} - round(${SCORE} * ${sql.lit(STEPS)})::bigint) * ${sql.lit(KINDS)} + ${KIND}`;

/** The records that fit the text, one row each. The title is read for the rows of a page only, once it is sorted. */
export function foundBy(args: Argument): Rows<FoundRow> {
  const text = args.get("text")?.param("text");
  return {
    from: (alias) =>
      sql`(select d.kind, d.record_id, search_title(d.kind, d.record_id) as title, q.marks, ${PLACE} as place from search_query(${text}) as q join search_document as d on d.words @@ q.loose) as ${sql.id(alias)}`,
  };
}

export function keyOf(found: Row<FoundRow>): Sql {
  return sql`${found("kind")}::text || ':' || ${found("record_id")}`;
}

export function scoreOf(found: Row<FoundRow>): Sql {
  return sql`(${sql.lit(STEPS)} - ${found("place")} / ${sql.lit(KINDS)})::float8 / ${sql.lit(STEPS)}`;
}
