import { sql } from "kysely";
import type { DB } from "../../kernel/database/generated/tables";
import type { Row, Rows, Sql } from "../../planner";
import { CitingKind } from "./citing-kind.enum";

/** A record that rests on a source. */
export interface CitingRow {
  readonly source_id: string;
  readonly kind: CitingKind;
  readonly record_id: string;
}

type CitationTable = Extract<keyof DB, `${string}_citation`> | "evidence";

/** The records that a table of citations names themselves. */
const direct = <T extends CitationTable>(kind: CitingKind, table: T, record: keyof DB[T] & string): Sql =>
  sql`select c.source_id, ${sql.lit(kind)}::text as kind, ${sql.ref(`c.${record}`)} as record_id from ${sql.table(table)} as c`;

interface Part<P extends keyof DB, T extends CitationTable> {
  readonly of: P;
  readonly record: keyof DB[P] & string;
  readonly citations: T;
  readonly part: keyof DB[T] & string;
}

/** The records whose parts a table of citations names. */
const ofPart = <P extends keyof DB, T extends CitationTable>(
  kind: CitingKind,
  { of, record, citations, part }: Part<P, T>,
): Sql =>
  sql`select c.source_id, ${sql.lit(kind)}::text, ${sql.ref(`p.${record}`)} from ${sql.table(citations)} as c join ${sql.table(of)} as p on p.id = ${sql.ref(`c.${part}`)}`;

const CITATIONS: readonly Sql[] = [
  direct(CitingKind.COUNTRY, "country_citation", "country_code"),
  direct(CitingKind.LEADER, "leader_citation", "leader_id"),
  direct(CitingKind.SUMMIT, "summit_citation", "summit_id"),
  direct(CitingKind.SUMMIT, "summit_venue_citation", "summit_id"),
  ofPart(CitingKind.SUMMIT, {
    of: "speech",
    record: "summit_id",
    citations: "speech_citation",
    part: "speech_id",
  }),
  direct(CitingKind.DOCUMENT, "document_citation", "document_id"),
  ofPart(CitingKind.DOCUMENT, {
    of: "document_point",
    record: "document_id",
    citations: "document_point_citation",
    part: "document_point_id",
  }),
  direct(CitingKind.INITIATIVE, "initiative_citation", "initiative_id"),
  ofPart(CitingKind.INITIATIVE, {
    of: "amount",
    record: "initiative_id",
    citations: "amount_citation",
    part: "amount_id",
  }),
  ofPart(CitingKind.INITIATIVE, {
    of: "location",
    record: "initiative_id",
    citations: "location_citation",
    part: "location_id",
  }),
  direct(CitingKind.PROPOSAL, "proposal_citation", "proposal_id"),
  direct(CitingKind.INDICATOR, "indicator_citation", "indicator_id"),
  direct(CitingKind.EVENT, "event_citation", "event_id"),
  ofPart(CitingKind.DISAGREEMENT, {
    of: "position",
    record: "disagreement_id",
    citations: "position_citation",
    part: "position_id",
  }),
  direct(CitingKind.HISTORY_ENTRY, "history_entry_citation", "history_entry_id"),
  direct(CitingKind.ACTION_PLAN, "action_plan_citation", "plan_id"),
  ofPart(CitingKind.ACTION_PLAN, {
    of: "plan_statement",
    record: "plan_id",
    citations: "plan_statement_citation",
    part: "plan_statement_id",
  }),
  direct(CitingKind.ACTION_ITEM, "action_item_citation", "action_item_id"),
  ofPart(CitingKind.ACTION_ITEM, {
    of: "milestone",
    record: "item_id",
    citations: "milestone_citation",
    part: "milestone_id",
  }),
  direct(CitingKind.STATUS_CHANGE, "evidence", "status_change_id"),
];

/** Each record that rests on a source, once: PostgreSQL takes what narrows it into each of the tables. */
export const citingRows: Rows<CitingRow> = {
  from: (alias) => sql`(${sql.join([...CITATIONS], sql` union `)}) as ${sql.id(alias)}`,
};

export const keyOf = (citing: Row<CitingRow>): Sql => sql`${citing("kind")} || ':' || ${citing("record_id")}`;
