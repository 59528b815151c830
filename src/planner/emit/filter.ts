import { sql } from "kysely";
import { badInput } from "../../kernel/errors/graphql";
import type { Argument } from "../argument";
import type { AnyFilter, AnyRow } from "../mapping/field-mapping";
import { and, type Sql } from "../sql";
import type { Emitter } from "./emitter";

/** How deep `and`, `or` and `not` may nest. */
export const DEEPEST_FILTER = 5;

/** The conditions of a filter input: its fields combine with "and". */
export function emitFilter(
  mapping: AnyFilter,
  filter: Argument | undefined,
  row: AnyRow,
  emitter: Emitter,
  depth = 0,
): Sql[] {
  if (filter === undefined) return [];
  if (depth > DEEPEST_FILTER) {
    throw badInput(`A filter nests "and", "or" and "not" deeper than ${DEEPEST_FILTER} levels: flatten it.`);
  }
  const nested = (part: Argument) => and(emitFilter(mapping, part, row, emitter, depth + 1));
  return filter.names().map((name) => {
    const value = filter.get(name) as Argument;
    if (name === "and") return and(value.items().map(nested));
    if (name === "or") return anyHolds(value.items().map(nested));
    // A comparison with a missing value is neither true nor false: it does not hold, so its negation does.
    if (name === "not") return sql`${nested(value)} is not true`;
    return emitFilterField(mapping, name, value, filter, row, emitter);
  });
}

function anyHolds(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`false` : sql`(${sql.join([...conditions], sql` or `)})`;
}

function emitFilterField(
  mapping: AnyFilter,
  name: string,
  value: Argument,
  filter: Argument,
  row: AnyRow,
  emitter: Emitter,
): Sql {
  const field = mapping[name];
  if (field === undefined) throw new Error(`the filter's field "${name}" is not mapped`);
  if (field.known) emitter.mustExist(field.known, value);
  return field.where(row, value, filter);
}
