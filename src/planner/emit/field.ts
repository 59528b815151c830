import { isNonNullType } from "graphql";
import { sql } from "kysely";
import type { SelectedField } from "../analyse/selection";
import type {
  AnyRow,
  EachMapping,
  EmbeddedMapping,
  ManyMapping,
  OneMapping,
  Relation,
  RelationContext,
} from "../mapping/field-mapping";
import { mappingOf } from "../mapping/mapping-of";
import { noting, orderBy, rowOf, type Sql, where } from "../sql";
import { emitConnection } from "./connection";
import { type Emitter, objectOf } from "./emitter";
import { emitFilter } from "./filter";
import { foreignKeyOf } from "./foreign-key";
import { type Json, jsonAggregate, jsonList, jsonText, jsonValue, jsonWhen, orNull } from "./json";
import { emitText } from "./text";
import { emitUnion } from "./union";

/** The JSON of one selected field. */
export function emitField(field: SelectedField, row: AnyRow, emitter: Emitter): Json {
  const mapping = mappingOf(field.definition);
  switch (mapping?.kind) {
    case "scalar":
      return jsonValue(mapping.value(row, emitter.argument(field)), field.type);
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
    case "union":
      return emitUnion(field, mapping, row, emitter);
    case "connection":
      return emitConnection(field, mapping, row, emitter);
    case "entities":
      throw new Error(`"${field.path}" is read type by type`);
    case "feed":
      throw new Error(`"${field.path}" is read as it grows`);
    case undefined:
      throw new Error(`"${field.path}" is not mapped`);
  }
}

function emitEmbedded(field: SelectedField, mapping: EmbeddedMapping, row: AnyRow, emitter: Emitter): Json {
  const object = emitter.object(field.children, row);
  return mapping.isNull ? jsonWhen(sql`not (${mapping.isNull(row)})`, object) : object;
}

function emitEach(field: SelectedField, mapping: EachMapping, row: AnyRow): Json {
  return jsonList(
    mapping.values.map((value) =>
      objectOf(field.children, ({ name, type }) =>
        jsonValue(mapping.fields[name]?.(row, value) ?? sql`null::text`, type),
      ),
    ),
  );
}

function emitOne(field: SelectedField, mapping: OneMapping, parent: AnyRow, emitter: Emitter): Json {
  const foreignKey = foreignKeyOf(field, mapping);
  if (foreignKey !== undefined) {
    const value = parent(foreignKey);
    const object = objectOf(field.children, ({ type }) => jsonValue(value, type));
    return isNonNullType(field.type) ? object : jsonWhen(sql`${value} is not null`, object);
  }
  const alias = emitter.alias();
  const args = emitter.argument(field);
  const columns = new Set<string>();
  const relation = mapping.relation(parent, args, relationContext(alias, columns, emitter));
  const target = targetOf(relation, alias, columns);
  const object = jsonText(emitter.object(field.children, target));
  return orNull(sql`(select ${object} from ${relation.from(alias)}${where(relation.where(target))})`);
}

function emitMany(field: SelectedField, mapping: ManyMapping, parent: AnyRow, emitter: Emitter): Json {
  const alias = emitter.alias();
  const args = emitter.argument(field);
  const columns = new Set<string>();
  const relation = mapping.relation(parent, args, relationContext(alias, columns, emitter));
  const target = targetOf(relation, alias, columns);
  const filter = mapping.filter ? emitFilter(mapping.filter, args.get("filter"), target, emitter) : [];
  const order = orderBy(relation.orderBy?.(target) ?? []);
  const list = jsonText(jsonAggregate(emitter.object(field.children, target), { order }));
  return [sql`(select ${list} from ${relation.from(alias)}${where([...relation.where(target), ...filter])})`];
}

/** A row of the relation. What it is asked for goes into `columns`, so ask before calling the relation's `from`. */
export function targetOf({ seen }: Relation, alias: string, columns: Set<string>): AnyRow {
  const row: AnyRow = noting(rowOf(alias), columns);
  return seen ? seen(row) : row;
}

export function relationContext(
  alias: string,
  columns: ReadonlySet<string>,
  emitter: Emitter,
): RelationContext {
  return {
    alias,
    columns,
    filter: (mapping, filter, row): readonly Sql[] => emitFilter(mapping, filter, row, emitter),
  };
}
