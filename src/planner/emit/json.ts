import { type GraphQLOutputType, isEnumType, isListType, isNonNullType } from "graphql";
import { sql } from "kysely";
import { type Sql, text } from "../sql";

/**
 * JSON as text, while it is put together: literal text and SQL of type text, in turn. Concatenating text costs
 * PostgreSQL half of what its functions for JSON do, and the result has no spaces in it.
 */
export type Json = readonly (string | Sql)[];

const NULL: Json = ["null"];

/** An object with the values under their keys. */
export function jsonObject(pairs: readonly (readonly [string, Json])[]): Json {
  const parts = pairs.flatMap(([key, value], index) => [
    `${index === 0 ? "" : ","}${JSON.stringify(key)}:`,
    ...value,
  ]);
  return ["{", ...parts, "}"];
}

/** A list of the values given. */
export function jsonList(values: readonly Json[]): Json {
  return ["[", ...values.flatMap((value, index) => (index === 0 ? value : [",", ...value])), "]"];
}

/** A value known beforehand. */
export function jsonLiteral(value: string | null): Json {
  return [JSON.stringify(value)];
}

/** `value`, which is text that holds JSON, or null where it is missing. */
export function orNull(value: Sql): Json {
  return [sql`coalesce(${value}, 'null')`];
}

/** What PostgreSQL gives for `value`, in the JSON form of its GraphQL type. What must not be null is not asked for it. */
export function jsonValue(value: Sql, type: GraphQLOutputType): Json {
  return isNonNullType(type)
    ? leaf(value, type.ofType)
    : [sql`coalesce(${jsonText(leaf(value, type))}, 'null')`];
}

/** Text that the database holds to forms in which nothing needs escaping: slugs, codes, numbers, dates. */
const UNESCAPED: ReadonlySet<string> = new Set([
  "CountryCode",
  "DateTime",
  "Decimal",
  "ID",
  "LanguageTag",
  "PartialDate",
]);

/** Text, numbers and booleans as JSON has them; `to_json` would look for their type and for what to escape. */
const PLAIN: ReadonlySet<string> = new Set(["Boolean", "Int"]);

function leaf(value: Sql, type: GraphQLOutputType): Json {
  const name = isListType(type) ? "" : String(type);
  if (isEnumType(type) || UNESCAPED.has(name)) return ['"', sql`(${value})::text`, '"'];
  return [PLAIN.has(name) ? sql`(${value})::text` : sql`to_json(${value})::text`];
}

/** The `then` part where the condition holds, and null where it does not. */
export function jsonWhen(condition: Sql, then: Json): Json {
  return [sql`case when ${condition} then ${jsonText(then)} else ${jsonText(NULL)} end`];
}

/** The aggregate of many rows' values, in the order of the rows or in the one given; a list also of no rows. */
export function jsonAggregate(
  value: Json,
  { order = sql``, filter }: { order?: Sql; filter?: Sql } = {},
): Json {
  const only = filter === undefined ? sql`` : sql` filter (where ${filter})`;
  return ["[", sql`coalesce(string_agg(${jsonText(value)}, ','${order})${only}, '')`, "]"];
}

/** The SQL, of type text. */
export function jsonText(json: Json): Sql {
  return concatenated(merged(json).map((part) => (typeof part === "string" ? text(part) : part)));
}

/** Literals that stand side by side become one. */
function merged(json: Json): (string | Sql)[] {
  const parts: (string | Sql)[] = [];
  for (const part of json) {
    const last = parts.at(-1);
    if (typeof part === "string" && typeof last === "string") parts[parts.length - 1] = last + part;
    else parts.push(part);
  }
  return parts;
}

/** PostgreSQL's parser nests with every operator of a chain: longer ones become trees. */
const LONGEST_CHAIN = 16;

function concatenated(parts: readonly Sql[]): Sql {
  if (parts.length === 1) return parts[0] as Sql;
  if (parts.length <= LONGEST_CHAIN) return sql`(${sql.join([...parts], sql` || `)})`;
  const size = Math.ceil(parts.length / LONGEST_CHAIN);
  const groups = Array.from({ length: Math.ceil(parts.length / size) }, (_, index) =>
    concatenated(parts.slice(index * size, (index + 1) * size)),
  );
  return sql`(${sql.join(groups, sql` || `)})`;
}
