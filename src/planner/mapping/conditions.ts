import { sql } from "kysely";
import type { Sql } from "../sql";
import type { Known } from "./known";
import type { FilterField } from "./list-mapping";

/** Any of the values given: `column = any(values)`. */
export function anyOf<R>(column: keyof R & string, type = "text[]", known?: Known): FilterField<R> {
  return {
    where: (row, values) => sql`${row(column)} = any(${values.param(type)})`,
    ...(known && { known }),
  };
}

export function equal(left: Sql, right: Sql): Sql {
  return sql`${left} = ${right}`;
}
