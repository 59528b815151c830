import { sql, type Transaction } from "kysely";
import type { CorrectionSubject } from "../../kernel/database/generated/enums";
import type { DB } from "../../kernel/database/generated/tables";
import type { Sql } from "../../planner";

/** Under which records the feed tells of a correction: those that its filters select by. */
interface FeedPlace {
  readonly item_id: string | null;
  readonly initiative_id: string | null;
}

const PLACES: Readonly<Partial<Record<CorrectionSubject, (id: string) => Sql>>> = {
  INITIATIVE: (id) => sql`select null as item_id, id as initiative_id from initiative where id = ${id}`,
  ACTION_ITEM: (id) => sql`select id as item_id, initiative_id from action_item where id = ${id}`,
  STATUS_CHANGE: (id) =>
    sql`select item.id as item_id, item.initiative_id from status_change as change join action_item as item on item.id = change.item_id where change.id = ${id}`,
};

const NOWHERE: FeedPlace = { item_id: null, initiative_id: null };

export const feedPlaceOf = async (
  db: Transaction<DB>,
  subject: CorrectionSubject,
  subjectId: string,
): Promise<FeedPlace> => {
  const query = PLACES[subject];
  if (query === undefined) return NOWHERE;
  const { rows } = await sql<FeedPlace>`${query(subjectId)}`.execute(db);
  return rows[0] ?? NOWHERE;
};
