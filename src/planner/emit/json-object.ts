import { sql } from "kysely";
import type { Sql } from "../sql";

/** PostgreSQL functions take 100 arguments: larger objects are built in parts. */
const PAIRS = 50;

/** A JSON object with the values under their keys. */
export function jsonObject(pairs: readonly (readonly [string, Sql])[]): Sql {
  if (pairs.length <= PAIRS) {
    return sql`json_build_object(${sql.join(pairs.flatMap(([key, value]) => [sql`${sql.lit(key)}::text`, value]))})`;
  }
  const head = jsonObject(pairs.slice(0, PAIRS));
  const rest = jsonObject(pairs.slice(PAIRS));
  return sql`(left(${head}::text, -1) || ',' || substr(${rest}::text, 2))::json`;
}
