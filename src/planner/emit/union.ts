import { sql } from "kysely";
import type { SelectedField } from "../analyse/selection";
import type { AnyRow, OneMapping, UnionMapping } from "../mapping/field-mapping";
import { objectTypeName } from "../mapping/mapping-of";
import { TYPE_PROPERTY } from "../mapping/union";
import { rowOf, type Sql, where } from "../sql";
import type { Emitter } from "./emitter";
import { type Json, jsonLiteral, jsonText, orNull } from "./json";

/** The one related row, as the type that it has; its object names that type. */
export function emitUnion(
  field: SelectedField,
  mapping: UnionMapping,
  parent: AnyRow,
  emitter: Emitter,
): Json {
  const members = [...mapping.members].map(
    ([value, member]) => sql`when ${sql.lit(value)} then ${emitMember(field, member, parent, emitter)}`,
  );
  return orNull(sql`case ${mapping.value(parent)} ${sql.join(members, sql` `)} end`);
}

/** A member is a row of its own table: nothing is derived for it. */
const NO_COLUMNS: ReadonlySet<string> = new Set();

function emitMember(field: SelectedField, member: OneMapping, parent: AnyRow, emitter: Emitter): Sql {
  const name = objectTypeName(member.type());
  const alias = emitter.alias();
  const target: AnyRow = rowOf(alias);
  const relation = member.relation(parent, emitter.argument(field), {
    alias,
    columns: NO_COLUMNS,
    filter: () => [],
  });
  const object = emitter.object(field.members?.get(name) ?? [], target, [[TYPE_PROPERTY, jsonLiteral(name)]]);
  return sql`(select ${jsonText(object)} from ${relation.from(alias)}${where(relation.where(target))})`;
}
