import { sql } from "kysely";
import type { DB } from "../kernel/database/generated/tables";
import { KNOWN_COUNTRY } from "../parties";
import { type Argument, anyOf, type FilterMapping, type Row, rowOf, type Sql, where } from "../planner";
import { KNOWN_ACTION_PLAN } from "./known";
import { type Count, countsIn, type Dimension } from "./progress.sql";

type TallyRow = Row<DB["action_item_tally"]>;

/** What the tally tells items apart by, as fields of their filter. */
export const tallyFilter: FilterMapping<DB["action_item_tally"]> = {
  plans: anyOf("plan_id", "text[]", KNOWN_ACTION_PLAN),
  countries: {
    where: (tally, codes) => sql`${tally("country_codes")} && ${codes.param("text[]")}`,
    known: KNOWN_COUNTRY,
  },
  statuses: anyOf("status", "action_status[]"),
  assessments: anyOf("assessment", "completion[]"),
};

/** What it can be grouped by, and where that comes from; a dimension that is the same in every group is none. */
const DIMENSIONS: Readonly<Record<string, Sql>> = {
  country_code: sql`c.country_code`,
  status: sql`i.status`,
  assessment: sql`i.assessment`,
};

const BY_COUNTRY = sql` left join lateral unnest(i.country_codes) as c (country_code) on true`;

/** Whether the tally knows all that is asked: of items as they are now, by what it tells them apart by. */
export function isTallied(
  args: Argument,
  columns: ReadonlySet<string>,
  dimensions: readonly Dimension[] = [],
): boolean {
  const isKnownDimension = ({ column, isConstant }: Dimension) => isConstant || column in DIMENSIONS;
  return (
    args.get("asOf") === undefined &&
    (args.get("filter")?.names() ?? []).every((name) => name in tallyFilter) &&
    dimensions.every(isKnownDimension) &&
    countsIn(columns).every(({ of }) => of === undefined || of.trait in DIMENSIONS)
  );
}

/** The query that counts from the tally, as a whole or by dimensions. */
export function countTally(
  columns: ReadonlySet<string>,
  conditions: (row: TallyRow) => readonly Sql[],
  dimensions: readonly Dimension[] = [],
): Sql {
  const counts = countsIn(columns);
  const groups = dimensions.filter(({ isConstant }) => !isConstant).map(({ column }) => column);
  const traits = counts.flatMap(({ of }) => of?.trait ?? []);
  const summed = sumsBy([...new Set([...groups, ...traits])], conditions);
  const keys = dimensions.map(
    ({ column, value, isConstant }) =>
      sql`${isConstant ? value : sql.ref(`t.${column}`)} as ${sql.id(column)}`,
  );
  // Rows that cancel each other out are no group.
  const grouped =
    groups.length === 0
      ? sql``
      : sql` group by ${sql.join(groups.map((column) => sql.ref(`t.${column}`)))} having sum(t.count) > 0`;
  return sql`select ${sql.join([...keys, ...counts.map(countColumn)])} from (${summed}) as t${grouped}`;
}

/** The tally summed up to the few rows that differ in what is asked for: these are then counted by each value. */
function sumsBy(columns: readonly string[], conditions: (row: TallyRow) => readonly Sql[]): Sql {
  const values = columns.map((column) => sql`${DIMENSIONS[column] as Sql} as ${sql.id(column)}`);
  const joins = columns.includes("country_code") ? BY_COUNTRY : sql``;
  const by =
    columns.length === 0 ? sql`` : sql` group by ${sql.join(columns.map((column) => DIMENSIONS[column]))}`;
  const row: TallyRow = rowOf<DB["action_item_tally"]>("i");
  return sql`select ${sql.join([...values, sql`sum(i.count) as count`])} from action_item_tally as i${joins}${where(conditions(row))}${by}`;
}

function countColumn({ column, of }: Count): Sql {
  const filter = of === undefined ? sql`` : sql` filter (where ${sql.ref(`t.${of.trait}`)} = ${of.value})`;
  return sql`coalesce(sum(t.count)${filter}, 0)::int as ${sql.id(column)}`;
}
