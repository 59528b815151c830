import { sql } from "kysely";
import type { DB } from "../kernel/database/generated/tables";
import { type Argument, momentOf, type Row, type Rows, rowOf, type Sql, where } from "../planner";
import { ActionStatus, Completion } from "./action-plan.enums";
import { itemAsOf } from "./as-of";
import { freshness, isOverdue } from "./timeliness";

type StatusColumns = { [Status in ActionStatus as `status_${Status}`]: number };
type AssessmentColumns = { [Level in Completion as `assessment_${Level}`]: number };

/** What one pass over a set of action items counts. */
export type ProgressColumns = StatusColumns &
  AssessmentColumns & { total: number; overdue: number; stale: number };

/** Rows that are counted; they stand in no table. */
export const progressRows: Rows<ProgressColumns> = {
  from: () => {
    throw new Error("progress is counted, it stands in no table");
  },
};

export const statusColumn = (status: ActionStatus) => `status_${status}` as const;
export const assessmentColumn = (assessment: Completion) => `assessment_${assessment}` as const;

export type ItemRow = Row<DB["action_item"]>;

/** What items are told apart by. */
export const TRAITS = {
  status: (item: ItemRow) => item("status"),
  assessment: (item: ItemRow) => item("assessment"),
  overdue: isOverdue,
  stale: (item: ItemRow) => sql`(${freshness(item)} = 'STALE')`,
} as const;

/** A column of the count: of all items, or of those whose trait has a value. */
export interface Count {
  readonly column: keyof ProgressColumns;
  readonly of?: { readonly trait: keyof typeof TRAITS; readonly value: Sql };
}

const TOTAL: Count = { column: "total" };

const OF_TRAITS: readonly Count[] = [
  ...Object.values(ActionStatus).map((status) => ({
    column: statusColumn(status),
    of: { trait: "status", value: sql.lit(status) } as const,
  })),
  ...Object.values(Completion).map((level) => ({
    column: assessmentColumn(level),
    of: { trait: "assessment", value: sql.lit(level) } as const,
  })),
  { column: "overdue", of: { trait: "overdue", value: sql.lit(true) } },
  { column: "stale", of: { trait: "stale", value: sql.lit(true) } },
];

/** The counts among the columns that are needed; of nothing but the total, it alone. */
export function countsIn(columns: ReadonlySet<string>): readonly Count[] {
  return [TOTAL, ...OF_TRAITS.filter(({ column }) => columns.has(column))];
}

function countColumn({ column, of }: Count, item: ItemRow): Sql {
  const filter = of ? sql` filter (where ${TRAITS[of.trait](item)} = ${of.value})` : sql``;
  return sql`count(*)${filter}::int as ${sql.id(column)}`;
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

type Conditions = (item: ItemRow) => readonly Sql[];

/** The items to count, as `i`, and how a row of them is seen. */
interface Counted {
  readonly from: Sql;
  readonly row: ItemRow;
}

const item = rowOf<DB["action_item"]>("i");

function countedNow(conditions: Conditions, joins: Sql): Counted {
  return { from: sql`action_item as i${joins}${where(conditions(item))}`, row: item };
}

/** What counts and dimensions read of an item. */
const READ = ["id", "initiative_id", "due_on", "status", "assessment", "last_evidence_on"] as const;

/** "offset 0" keeps PostgreSQL from working out an item's status anew for each count. */
function countedAsOf(asOf: Argument, conditions: Conditions, joins: Sql): Counted {
  const moment = momentOf(asOf);
  const seen = itemAsOf(item, moment);
  const columns = READ.map((name) => sql`${seen(name)} as ${sql.id(name)}`);
  return {
    from: sql`(select ${sql.join(columns)} from action_item as i${where(conditions(seen))} offset 0) as i${joins}`,
    row: Object.assign(rowOf<DB["action_item"]>("i"), { asOf: moment }),
  };
}

/** The query that counts action items, as a whole or by dimensions, as of the moment that the argument `asOf` names. */
export function countItems(
  args: Argument,
  columns: ReadonlySet<string>,
  conditions: Conditions,
  dimensions: readonly Dimension[] = [],
): Sql {
  const asOf = args.get("asOf");
  const joins = sql.join([sql``, ...dimensions.flatMap(({ join }) => (join ? [join] : []))], sql` `);
  const { from, row } = asOf ? countedAsOf(asOf, conditions, joins) : countedNow(conditions, joins);
  const keys = dimensions.map(({ column, value }) => sql`${value} as ${sql.id(column)}`);
  const counts = countsIn(columns).map((count) => countColumn(count, row));
  const groups = dimensions.filter(({ isConstant }) => !isConstant).map(({ value }) => value);
  const groupBy = groups.length === 0 ? sql`` : sql` group by ${sql.join(groups)}`;
  return sql`select ${sql.join([...keys, ...counts])} from ${from}${groupBy}`;
}
