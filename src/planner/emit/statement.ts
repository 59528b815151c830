import { createHash } from "node:crypto";
import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
} from "kysely";
import type { DB } from "../../kernel/database/generated/tables";
import type { SelectedField } from "../analyse/selection";
import { type Inputs, Param } from "../inputs";
import type { AnyRow, EntityMapping } from "../mapping/field-mapping";
import { TYPE_PROPERTY } from "../mapping/union";
import { rowOf, type Sql } from "../sql";
import { Emitter, type Reference } from "./emitter";
import { emitField } from "./field";
import { jsonLiteral, jsonText, orNull } from "./json";

/** A prepared statement and how to bind it. Its one row is `{ data, revision, unknown }`. */
export interface Statement {
  /** Names the prepared statement on a connection. */
  readonly name: string;
  readonly text: string;
  readonly bind: (inputs: Inputs) => unknown[];
}

/** Compiles only: never connects. */
const compiler = new Kysely<DB>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** The whole of a root field as one statement, for all inputs of the shape given. */
export function emitStatement(root: SelectedField, inputs: Inputs): Statement {
  const emitter = new Emitter(inputs, emitField);
  return statementOf(jsonText(emitField(root, rowOf("none"), emitter)), emitter);
}

/** Stands between records: JSON as it is put together here has no line breaks, its strings escape theirs. */
export const RECORD_SEPARATOR = "\n";

/** Records of one type by their keys, as one statement: in the order of the keys, null where there is none. */
export function emitEntities(
  type: string,
  { rows, value }: EntityMapping,
  fields: readonly SelectedField[],
  inputs: Inputs,
): Statement {
  const emitter = new Emitter(inputs, emitField);
  const alias = emitter.alias();
  const row: AnyRow = rowOf(alias);
  const object = jsonText(emitter.object(fields, row, [[TYPE_PROPERTY, jsonLiteral(type)]]));
  const record = sql`(select ${object} from ${rows.from(alias)} where ${value(row)} = given.key)`;
  const json = jsonText(orNull(record));
  const list = sql`string_agg(${json}, ${sql.lit(RECORD_SEPARATOR)} order by given.n)`;
  const keys = sql`${new Param(({ keys: given }: Inputs) => given)}::text[]`;
  return statementOf(sql`(select ${list} from unnest(${keys}) with ordinality as given (key, n))`, emitter);
}

/** A statement whose `data` is the SQL given, of type text. */
export function statementOf(data: Sql, emitter: Emitter): Statement {
  const query = sql`select ${data} as data, (select revision from dataset) as revision, ${unknownValues(emitter.references)} as unknown`;
  return prepared(query);
}

/**
 * Kysely numbers every place where a value stands; a value that stands in many places is bound once. No text in a
 * statement holds a "$" before a digit: response keys cannot, and other texts are bound.
 */
export function prepared(query: Sql): Statement {
  const { sql: numbered, parameters }: CompiledQuery = query.compile(compiler);
  const values = [...new Set(parameters)];
  const places = new Map(values.map((value, index) => [value, `$${index + 1}`]));
  const text = numbered.replace(/\$(\d+)/g, (_, place) => places.get(parameters[Number(place) - 1]) ?? "");
  return {
    name: createHash("sha256").update(text).digest("base64url"),
    text,
    bind: (inputs) => values.map((value) => (value instanceof Param ? value.read(inputs) : value)),
  };
}

/** The values that were asked for and do not exist, as JSON objects with commas between; null where all do. */
function unknownValues(references: readonly Reference[]): Sql {
  if (references.length === 0) return sql`null::text`;
  const missing = references.map(({ what, table, column, values, isOfCursor }) => {
    const value = values.isSingle() ? values.single("text") : sql`given.value`;
    const isKnown = sql`exists (select from ${sql.table(table)} as r where ${sql.ref(`r.${column}`)} = ${value})`;
    const cursor = isOfCursor ? sql`, 'isOfCursor', true` : sql``;
    const json = sql`json_build_object('what', ${sql.lit(what)}::text, 'value', ${value}::text${cursor})::text`;
    return values.isSingle()
      ? sql`case when not ${isKnown} then ${json} end`
      : sql`(select string_agg(${json}, ',') from unnest(${values.param("text[]")}) as given(value) where not ${isKnown})`;
  });
  return sql`nullif(array_to_string(array[${sql.join(missing)}]::text[], ','), '')`;
}
