import { sql } from "kysely";
import type { Argument } from "../argument";
import type { Sql } from "../sql";
import type { Known } from "./known";
import type { FilterField } from "./list-mapping";

/** Any of the values given, which are an array of the PostgreSQL type `type`. */
export function isAnyOf(value: Sql, values: Argument, type: ArrayType): Sql {
  return values.isSingle()
    ? equal(value, values.single(type.slice(0, -2)))
    : sql`${value} = any(${values.param(type)})`;
}

type ArrayType = `${string}[]`;

/** A filter field that means any of its values. */
export function anyOf<R>(
  column: keyof R & string,
  type: ArrayType = "text[]",
  known?: Known,
): FilterField<R> {
  return {
    where: (row, values) => isAnyOf(row(column), values, type),
    ...(known && { known }),
  };
}

export function equal(left: Sql, right: Sql): Sql {
  return sql`${left} = ${right}`;
}
