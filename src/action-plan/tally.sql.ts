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

/** What it can be grouped by; a dimension that is the same in every group is none. */
const DIMENSIONS: Readonly<Record<string, Sql>> = {
  country_code: sql`c.country_code`,
  status: sql`t.status`,
  assessment: sql`t.assessment`,
};

const BY_COUNTRY = sql` left join lateral unnest(t.country_codes) as c (country_code) on true`;

const tally: TallyRow = rowOf<DB["action_item_tally"]>("t");

function countColumn({ column, of }: Count): Sql {
  const filter = of === undefined ? sql`` : sql` filter (where ${tally(of.trait as "status")} = ${of.value})`;
  return sql`coalesce(sum(t.count)${filter}, 0)::int as ${sql.id(column)}`;
}

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
    countsIn(columns).every(
      ({ of }) => of === undefined || of.trait === "status" || of.trait === "assessment",
    )
  );
}

/** The query that counts from the tally, as a whole or by dimensions. */
export function countTally(
  columns: ReadonlySet<string>,
  conditions: (row: TallyRow) => readonly Sql[],
  dimensions: readonly Dimension[] = [],
): Sql {
  const keys = dimensions.map(({ column, value, isConstant }) => ({
    column,
    value: isConstant ? value : (DIMENSIONS[column] as Sql),
    isConstant,
  }));
  const groups = keys.filter(({ isConstant }) => !isConstant).map(({ value }) => value);
  const joins = groups.includes(DIMENSIONS["country_code"] as Sql) ? BY_COUNTRY : sql``;
  // Rows that cancel each other out are no group.
  const grouped = groups.length === 0 ? sql`` : sql` group by ${sql.join(groups)} having sum(t.count) > 0`;
  const selected = [
    ...keys.map(({ column, value }) => sql`${value} as ${sql.id(column)}`),
    ...countsIn(columns).map(countColumn),
  ];
  return sql`select ${sql.join(selected)} from action_item_tally as t${joins}${where(conditions(tally))}${grouped}`;
}
