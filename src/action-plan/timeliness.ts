import { sql } from "kysely";
import type { DB } from "../kernel/database/generated/tables";
import type { Row, Sql } from "../planner";

type ActionItemRow = Row<DB["action_item"]>;

/** The day that an item is seen on: today, unless it is seen as of a moment. */
function dayOf(item: ActionItemRow): Sql {
  return item.asOf?.on ?? sql`current_date`;
}

/** Past the last day of its planned end, and neither closed nor cancelled. */
export function isOverdue(item: ActionItemRow): Sql {
  return sql`coalesce(${item("due_on")} < ${dayOf(item)} and ${item("status")} not in ('CLOSED', 'CANCELLED'), false)`;
}

/** By the age of the latest evidence, in days: the limits stand in the descriptions of Freshness. */
export function freshness(item: ActionItemRow): Sql {
  const latest = item("last_evidence_on");
  const day = dayOf(item);
  return sql`case when ${latest} >= ${day} - 180 then 'CURRENT' when ${latest} >= ${day} - 365 then 'AGEING' else 'STALE' end`;
}

/**
 * The share of milestones reached by the day that the item is seen on; without milestones, whether it is closed.
 * Milestones have no history: one counts from the first day that `completed_on` covers.
 */
export function reachedShare(item: ActionItemRow): Sql {
  const reached = item.asOf
    ? sql`count(*) filter (where partial_date_start(m.completed_on) <= ${item.asOf.on})`
    : sql`count(m.completed_on)`;
  return sql`coalesce((select ${reached}::float / nullif(count(*), 0) from milestone as m where m.item_id = ${item("id")}), (${item("status")} = 'CLOSED')::int)`;
}
