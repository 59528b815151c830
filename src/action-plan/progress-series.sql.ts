import { sql } from "kysely";
import type { DB } from "../kernel/database/generated/tables";
import { type Argument, type Moment, noting, type RelationContext, rowOf, type Sql, where } from "../planner";
import { actionItemFilter } from "./action-item.list";
import { countsAsOf } from "./as-of";
import { type Count, countsIn, type ItemRow, TRAITS } from "./progress.sql";
import { seriesDays } from "./series-days";

// A series is counted in one pass, however many points it has. What is recorded of an item cuts time into spans in
// which it stands still; so do the days on which it becomes overdue or its evidence grows old. A span counts up at
// the first point in it and down at the first point after it: a point's count is the sum up to it.

/** The parts of a filter that may hold at one point and not at another, or contain such parts. */
const CHANGING: ReadonlySet<string> = new Set([
  ...["statuses", "assessments", "overdue", "freshness"],
  ...["and", "or", "not"],
]);

/** What a span has of its item; the rest is read from the item itself. */
const OF_SPAN: ReadonlySet<string> = new Set(["id", "due_on", "status", "assessment", "last_evidence_on"]);

const item = rowOf<DB["action_item"]>("i");
const span = rowOf("span");

/** Counts the items at each of the days that the arguments name: a row for each, with its day. */
export function countSeries(args: Argument, { filter, columns }: RelationContext): Sql {
  const days = args.worked(seriesDays, "date[]");
  const given = args.get("filter");
  const read = new Set<string>();
  const seen = noting(itemOfSpan(days), read);
  const lasting = filter(
    actionItemFilter,
    given?.only((name) => !CHANGING.has(name)),
    item,
  );
  const changing = filter(
    actionItemFilter,
    given?.only((name) => CHANGING.has(name)),
    seen,
  );
  const counts = countsIn(columns);
  const counted = countedSpans(counts, changing, seen, read);
  const ctes = [
    sql`items as (select i.id, i.due_on from action_item as i${where(lasting)})`,
    sql`known as (${knownChanges(args, days, read)})`,
    sql`event as (${events(days, read)})`,
    sql`span as (${spans(days)})`,
    sql`counted as (${counted})`,
    sql`step as (${steps(counts)})`,
  ];
  return sql`with ${sql.join(ctes)} ${sums(days, counts)}`;
}

function at(days: Sql, index: Sql): Sql {
  return sql`(${days})[${index}]`;
}

const first = (days: Sql): Sql => at(days, sql`1`);
const last = (days: Sql): Sql => at(days, sql`cardinality(${days})`);

function itemOfSpan(days: Sql): ItemRow {
  const column: ItemRow = (name) => (OF_SPAN.has(name) ? span(name) : item(name));
  return Object.assign(column, { asOf: { on: at(days, span("first_point")) } });
}

/** The changes that count by the last day and matter to what is read. */
function knownChanges(args: Argument, days: Sql, read: ReadonlySet<string>): Sql {
  const change = rowOf<DB["status_change"]>("change");
  const knownAt = args.get("knownAt")?.param("timestamptz");
  const moment: Moment = { on: last(days), ...(knownAt && { knownAt }) };
  const axes = [
    ...(read.has("status") ? [sql`'OFFICIAL'`] : []),
    ...(read.has("assessment") ? [sql`'ASSESSMENT'`] : []),
  ];
  const ofAxes =
    axes.length === 0
      ? sql`false`
      : sql`(change.country_code is null and change.axis in (${sql.join(axes)}))`;
  const matters = read.has("last_evidence_on") ? sql`true` : ofAxes;
  return sql`select change.item_id, change.axis, change.country_code, change.to_value, change.effective_on, change.sequence from status_change as change join items on items.id = change.item_id where ${matters} and ${countsAsOf(change, moment)}`;
}

/** Whatever may end a span: the changes, the day after the planned end, the days on which evidence grows old. */
function events(days: Sql, read: ReadonlySet<string>): Sql {
  const begin = sql`select items.id, '-infinity'::date as day, 0::bigint as sequence, items.due_on, null::status_axis as axis, null::text as country_code, null::text as to_value, null::date as evidence_on from items`;
  const changes = sql`select item_id, effective_on, sequence, null, axis, country_code, to_value, effective_on from known`;
  const due = sql`select id, due_on + 1, null, null, null, null, null, null from items where due_on >= ${first(days)} and due_on < ${last(days)}`;
  const aged = sql`select item_id, effective_on + age, null, null, null, null, null, null from known cross join (values (181), (366)) as old(age) where effective_on + age > ${first(days)} and effective_on + age <= ${last(days)}`;
  const all = [
    begin,
    changes,
    ...(read.has("due_on") ? [due] : []),
    ...(read.has("last_evidence_on") ? [aged] : []),
  ];
  return sql.join(all, sql` union all `);
}

/**
 * The spans of each item, with the first point in it and the first after it. An event's number, before its value,
 * makes the largest so far the latest so far.
 */
function spans(days: Sql): Sql {
  const latest = (axis: string) =>
    sql`substr(max(case when axis = ${sql.lit(axis)} and country_code is null then lpad(n::text, 9, '0') || to_value end collate "C") over events, 10)`;
  const columns = [
    sql`id, point as first_point, lead(point, 1, cardinality(${days}) + 1) over events as next_point`,
    sql`max(due_on) over events as due_on`,
    sql`coalesce(${latest("OFFICIAL")}::action_status, 'PIPELINE') as status`,
    sql`coalesce(${latest("ASSESSMENT")}::completion, 'NO_EVIDENCE') as assessment`,
    sql`max(evidence_on) over events as last_evidence_on`,
  ];
  const order = sql`partition by id order by day, sequence`;
  const numbered = sql`select event.*, row_number() over (${order}) as n, 1 + width_bucket(day - 1, ${days}) as point from event`;
  return sql`select ${sql.join(columns)} from (${numbered}) as event window events as (${order} rows between unbounded preceding and current row)`;
}

function traitsOf(counts: readonly Count[]): (keyof typeof TRAITS)[] {
  return [...new Set(counts.flatMap(({ of }) => (of ? [of.trait] : [])))];
}

/** How many spans begin and end at the same points and have the same traits; those between two points are left out. */
function countedSpans(
  counts: readonly Count[],
  conditions: readonly Sql[],
  seen: ItemRow,
  read: ReadonlySet<string>,
): Sql {
  const points = [sql`span.first_point`, sql`span.next_point`];
  const traits = traitsOf(counts).map((trait) => sql`${TRAITS[trait](seen)} as ${sql.id(trait)}`);
  const places = [...points, ...traits].map((_, index) => sql.lit(index + 1));
  const whole = [...read].every((column) => OF_SPAN.has(column))
    ? sql``
    : sql` join action_item as i on i.id = span.id`;
  return sql`select ${sql.join([...points, ...traits])}, count(*) as n from span${whole}${where([sql`span.first_point < span.next_point`, ...conditions])} group by ${sql.join(places)}`;
}

/** By how much each count changes at a point. */
function steps(counts: readonly Count[]): Sql {
  const sum = ({ column, of }: Count) =>
    sql`sum(n * sign)${of ? sql` filter (where ${sql.ref(of.trait)} = ${of.value})` : sql``} as ${sql.id(column)}`;
  return sql`select turn.point, ${sql.join(counts.map(sum))} from counted cross join lateral (values (first_point, 1), (next_point, -1)) as turn(point, sign) group by turn.point`;
}

function sums(days: Sql, counts: readonly Count[]): Sql {
  const sum = ({ column }: Count) =>
    sql`coalesce(sum(step.${sql.id(column)}) over (order by place.point), 0)::int as ${sql.id(column)}`;
  return sql`select place.day, ${sql.join(counts.map(sum))} from unnest(${days}) with ordinality as place(day, point) left join step on step.point = place.point`;
}
