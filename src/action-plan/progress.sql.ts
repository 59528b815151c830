import { sql } from "kysely";
import type { DB } from "../kernel/database/generated/tables";
import { type Rows, rowOf, type Sql, where } from "../planner";
import { ActionStatus, Completion } from "./action-plan.enums";
import { freshness, isOverdue } from "./timeliness";

type StatusColumns = { [Status in ActionStatus as `status_${Status}`]: number };
type AssessmentColumns = { [Level in Completion as `assessment_${Level}`]: number };

/** What one pass over a set of action items counts. */
export type ProgressColumns = StatusColumns &
  AssessmentColumns & { total: number; overdue: number; stale: number };

/** Rows that `countItems` makes; they stand in no table. */
export const progressRows: Rows<ProgressColumns> = {
  from: () => {
    throw new Error("progress is counted, it stands in no table");
  },
};

export const statusColumn = (status: ActionStatus) => `status_${status}` as const;
export const assessmentColumn = (assessment: Completion) => `assessment_${assessment}` as const;

const item = rowOf<DB["action_item"]>("i");

function countWhere(condition: Sql, name: keyof ProgressColumns): Sql {
  return sql`count(*) filter (where ${condition})::int as ${sql.id(name)}`;
}

function countColumns(): Sql[] {
  return [
    sql`count(*)::int as total`,
    ...Object.values(ActionStatus).map((status) =>
      countWhere(sql`${item("status")} = ${sql.lit(status)}`, statusColumn(status)),
    ),
    ...Object.values(Completion).map((level) =>
      countWhere(sql`${item("assessment")} = ${sql.lit(level)}`, assessmentColumn(level)),
    ),
    countWhere(isOverdue(item), "overdue"),
    countWhere(sql`${freshness(item)} = 'STALE'`, "stale"),
  ];
}

/** A dimension that items are grouped by: its column, and where it comes from. */
export interface Dimension {
  readonly column: string;
  readonly value: Sql;
  /** Joined to the items, for what is not a column of theirs. */
  readonly join?: Sql;
  /** The same in every group, so not grouped by. */
  readonly isConstant?: boolean;
}

/** The query that counts action items, as a whole or by dimensions. */
export function countItems(conditions: readonly Sql[], dimensions: readonly Dimension[] = []): Sql {
  const keys = dimensions.map(({ column, value }) => sql`${value} as ${sql.id(column)}`);
  const joins = dimensions.flatMap(({ join }) => (join ? [join] : []));
  const from = sql`from action_item as i${sql.join([sql``, ...joins], sql` `)}`;
  const groups = dimensions.filter(({ isConstant }) => !isConstant).map(({ value }) => value);
  const groupBy = groups.length === 0 ? sql`` : sql` group by ${sql.join(groups)}`;
  return sql`select ${sql.join([...keys, ...countColumns()])} ${from}${where(conditions)}${groupBy}`;
}
