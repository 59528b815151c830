import { sql } from "kysely";
import type { SelectedField } from "../analyse/selection";
import { mappingOf } from "../mapping/attach";
import type {
  AnyRow,
  EachMapping,
  EmbeddedMapping,
  ManyMapping,
  OneMapping,
  Relation,
  RelationContext,
} from "../mapping/field-mapping";
import { noting, orderBy, rowOf, type Sql, where } from "../sql";
import { emitConnection } from "./connection";
import type { Emitter } from "./emitter";
import { emitFilter } from "./filter";
import { jsonObject } from "./json-object";
import { emitText } from "./text";

/** The SQL of one selected field, as JSON or as a value that has a JSON form. */
export function emitField(field: SelectedField, row: AnyRow, emitter: Emitter): Sql {
  const mapping = mappingOf(field.definition);
  switch (mapping?.kind) {
    case "scalar":
      return mapping.value(row, emitter.argument(field));
    case "text":
      return emitText(field, mapping.map(row), emitter);
    case "embedded":
      return emitEmbedded(field, mapping, row, emitter);
    case "each":
      return emitEach(field, mapping, row);
    case "one":
      return emitOne(field, mapping, row, emitter);
    case "many":
      return emitMany(field, mapping, row, emitter);
    case "connection":
      return emitConnection(field, mapping, row, emitter);
    case undefined:
      throw new Error(`"${field.path}" is not mapped`);
  }
}

function emitEmbedded(field: SelectedField, mapping: EmbeddedMapping, row: AnyRow, emitter: Emitter): Sql {
  const object = emitter.object(field.children, row);
  return mapping.isNull ? sql`case when not (${mapping.isNull(row)}) then ${object} end` : object;
}

function emitEach(field: SelectedField, mapping: EachMapping, row: AnyRow): Sql {
  const objects = mapping.values.map((value) =>
    jsonObject(
      field.children.map(({ name, responseKey }) => [
        responseKey,
        mapping.fields[name]?.(row, value) ?? sql`null`,
      ]),
    ),
  );
  return sql`json_build_array(${sql.join(objects)})`;
}

function emitOne(field: SelectedField, mapping: OneMapping, parent: AnyRow, emitter: Emitter): Sql {
  const alias = emitter.alias();
  const args = emitter.argument(field);
  const value = mapping.key && args.get(mapping.key.argument)?.param("text");
  if (mapping.key && value) emitter.mustExist(mapping.key.known, sql`array[${value}]`);
  const columns = new Set<string>();
  const relation = mapping.relation(parent, args, relationContext(alias, columns, emitter));
  const target = targetOf(relation, alias, columns);
  return sql`(select ${emitter.object(field.children, target)} from ${relation.from(alias)}${where(relation.where(target))})`;
}

function emitMany(field: SelectedField, mapping: ManyMapping, parent: AnyRow, emitter: Emitter): Sql {
  const alias = emitter.alias();
  const args = emitter.argument(field);
  const columns = new Set<string>();
  const relation = mapping.relation(parent, args, relationContext(alias, columns, emitter));
  const target = targetOf(relation, alias, columns);
  const filter = mapping.filter ? emitFilter(mapping.filter, args.get("filter"), target, emitter) : [];
  const order = orderBy(relation.orderBy?.(target) ?? []);
  const object = emitter.object(field.children, target);
  return sql`(select coalesce(json_agg(${object}${order}), '[]'::json) from ${relation.from(alias)}${where([...relation.where(target), ...filter])})`;
}

/** A row of the relation. What it is asked for goes into `columns`, so ask before calling the relation's `from`. */
function targetOf({ seen }: Relation, alias: string, columns: Set<string>): AnyRow {
  const row: AnyRow = noting(rowOf(alias), columns);
  return seen ? seen(row) : row;
}

function relationContext(alias: string, columns: ReadonlySet<string>, emitter: Emitter): RelationContext {
  return { alias, columns, filter: (mapping, filter, row) => emitFilter(mapping, filter, row, emitter) };
}
