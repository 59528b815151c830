import { sql } from "kysely";
import type { DB } from "../kernel/database/generated/tables";
import type { Row, Sql } from "../planner";

type ActionItemRow = Row<DB["action_item"]>;

/** Past the last day of its planned end, and neither closed nor cancelled. */
export function isOverdue(item: ActionItemRow): Sql {
  return sql`coalesce(${item("due_on")} < current_date and ${item("status")} not in ('CLOSED', 'CANCELLED'), false)`;
}

/** By the age of the latest evidence, in days: the limits stand in the descriptions of Freshness. */
export function freshness(item: ActionItemRow): Sql {
  const latest = item("last_evidence_on");
  return sql`case when ${latest} >= current_date - 180 then 'CURRENT' when ${latest} >= current_date - 365 then 'AGEING' else 'STALE' end`;
}
