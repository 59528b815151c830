import { sql } from "kysely";
import type { SelectedField } from "../analyse/selection";
import type { Argument } from "../argument";
import { equal } from "../mapping/conditions";
import type { AnyRow, Entity } from "../mapping/field-mapping";
import { TYPE_PROPERTY } from "../mapping/union";
import { rowOf, type Sql, where } from "../sql";
import type { Emitter } from "./emitter";
import { jsonLiteral, jsonText } from "./json";

/** Stands between the records: JSON as it is put together here has no line breaks, its strings escape them. */
export const RECORD_SEPARATOR = "\n";

/** The records of one type, one for each of the keys, in their order; null where there is none. */
export function emitEntities(
  root: SelectedField,
  type: string,
  { rows, keyOf }: Entity,
  emitter: Emitter,
): Sql {
  const alias = emitter.alias();
  const row: AnyRow = rowOf(alias);
  const keys = emitter.argument(root).get("keys") as Argument;
  const object = emitter.object(root.members?.get(type) ?? [], row, [[TYPE_PROPERTY, jsonLiteral(type)]]);
  const isIt = where([equal(keyOf(row), sql`given.key`)]);
  const record = sql`coalesce((select ${jsonText(object)} from ${rows.from(alias)}${isIt}), 'null')`;
  const separator = sql.lit(RECORD_SEPARATOR);
  return sql`(select string_agg(${record}, ${separator} order by given.place) from unnest(${keys.param("text[]")}) with ordinality as given(key, place))`;
}
