import { sql } from "kysely";
import type { SelectedField } from "../analyse/selection";
import type { AnyFacet } from "../mapping/facet";
import type { AnyRow } from "../mapping/field-mapping";
import { rowOf, type Sql, where } from "../sql";
import type { Emitter } from "./emitter";
import { type Json, jsonAggregate, jsonText } from "./json";
import type { ConnectionPlan } from "./page";

/** What is counted of a list: its rows are gathered once for all of it. */
export interface Counts {
  /** The `with` clause that gathers them, for the statement in which the counts stand. */
  readonly gathered: Sql;
  readonly total: Sql;
  /** The entries of a facet. */
  readonly facet: (field: SelectedField) => Json;
}

type Selected = readonly [name: string, facet: AnyFacet];

/**
 * The facets that are selected, and the total with them; undefined where none is. PostgreSQL keeps rows that are read
 * more than once, and reads them straight from the table where they are read once only.
 */
export function emitCounts(plan: ConnectionPlan, emitter: Emitter): Counts | undefined {
  const selected = selectedFacets(plan);
  if (selected.length === 0) return undefined;
  const rows = sql.id(emitter.alias());
  const groups = sql.id(emitter.alias());
  const isGrouped = selected.some(hasOwnValues);
  const steps = [
    sql`${rows} as ${rowsToCount(selected, plan, emitter)}`,
    ...(isGrouped ? [sql`${groups} as (${groupsOf(selected.filter(hasOwnValues), rows)})`] : []),
  ];
  const counted = new Map(
    selected.map(([name, facet]) => [
      name,
      hasOwnValues([name, facet]) ? countValues(name, groups) : countThrough(name, facet, rows),
    ]),
  );
  return {
    gathered: sql`with ${sql.join(steps)} `,
    total: isGrouped
      ? sql`(select coalesce(sum(n), 0)::int from ${groups})`
      : sql`(select count(*)::int from ${rows})`,
    facet: (facet) => entries(facet, counted.get(facet.name) as Sql, emitter),
  };
}

function selectedFacets({ field, list }: ConnectionPlan): Selected[] {
  const fields = field.children.flatMap(({ name, children }) => (name === "facets" ? children : []));
  const names = new Set(fields.map(({ name }) => name).filter((name) => name !== "__typename"));
  return [...names].map((name) => {
    const facet = list.facets?.[name];
    if (facet === undefined) throw new Error(`the list of ${list.type().name} has no facet "${name}"`);
    return [name, facet];
  });
}

function hasOwnValues([, facet]: Selected): boolean {
  return facet.through === undefined;
}

/**
 * The list's rows, of each just what the facets are counted by, in a column with the facet's name. Where no condition
 * has to be worked out for them, reading them anew for each facet, from an index where it can be, costs less than
 * keeping them.
 */
function rowsToCount(
  selected: readonly Selected[],
  { list, rows, row: rowAs, belongs }: ConnectionPlan,
  emitter: Emitter,
): Sql {
  const alias = emitter.alias();
  const row = rowAs(alias);
  const columns = selected.map(
    ([name, { by }]) => sql`${by?.(row) ?? list.key.value(row)} as ${sql.id(name)}`,
  );
  const conditions = belongs(row);
  const kept = conditions.length === 0 ? sql`not materialized ` : sql``;
  return sql`${kept}(select ${sql.join(columns)} from ${rows.from(alias)}${where(conditions)})`;
}

/** The rows by all of their own values at once: so few groups that each facet can be summed up from them. */
function groupsOf(selected: readonly Selected[], rows: Sql): Sql {
  const columns = sql.join(selected.map(([name]) => sql.id(name)));
  return sql`select ${columns}, count(*) as n from ${rows} group by ${columns}`;
}

function countValues(name: string, groups: Sql): Sql {
  return sql`select ${sql.id(name)} as value, sum(n)::int as count from ${groups} group by ${sql.id(name)}`;
}

/** Values in rows of their own, several of which may give a row of the list the same one: it counts once. */
function countThrough(name: string, { by, through }: AnyFacet, rows: Sql): Sql {
  if (through === undefined) throw new Error(`"${name}" has its values in the row`);
  const column = sql.id(name);
  const counted = by
    ? sql`(select ${column} as by, count(*) as n from ${rows} group by ${column})`
    : sql`(select ${column} as by from ${rows})`;
  const link: AnyRow = rowOf("link");
  const distinct = sql`select distinct counted.*, ${through.value(link)} as value from ${counted} as counted join ${through.from("link")} on ${through.by(link)} = counted.by`;
  const count = by ? sql`sum(n)` : sql`count(*)`;
  return sql`select value, ${count}::int as count from (${distinct}) as found group by value`;
}

/** The most frequent value first; equally frequent ones in the order of their characters, whatever the database's. */
function entries(facet: SelectedField, counted: Sql, emitter: Emitter): Json {
  const alias = emitter.alias();
  const row: AnyRow = rowOf(alias);
  const order = sql` order by ${row("count")} desc, ${row("value")}::text collate "C"`;
  const list = jsonText(jsonAggregate(emitter.object(facet.children, row), { order }));
  return [sql`(select ${list} from (${counted}) as ${sql.id(alias)})`];
}
