import { type ExecutionResult, GraphQLError } from "graphql";

/** Other names in an answer, and the keys in whose place they stand. */
type Keys = ReadonlyMap<string, string>;
type Fields = Readonly<Record<string, unknown>>;

/** Gives an answer the keys in place of other names, in its data and in the paths of its errors. */
export const withKeys =
  (keys: Keys) =>
  (result: ExecutionResult): ExecutionResult => ({
    ...result,
    ...(result.data && { data: valueWithKeys(keys, result.data) as never }),
    ...(result.errors && { errors: result.errors.map((error) => errorWithKeys(keys, error)) }),
  });

const valueWithKeys = (keys: Keys, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((one) => valueWithKeys(keys, one));
  if (!isFields(value)) return value;
  const fields = new Map<string, unknown>();
  for (const [name, given] of Object.entries(value)) {
    const key = keys.get(name) ?? name;
    const field = valueWithKeys(keys, given);
    fields.set(key, fields.has(key) ? merged(fields.get(key), field) : field);
  }
  return Object.fromEntries(fields);
};

/** A field of an interface and that of a type of it, which were asked for apart. */
const merged = (one: unknown, other: unknown): unknown => {
  if (Array.isArray(one) && Array.isArray(other)) return one.map((item, index) => merged(item, other[index]));
  if (!isFields(one) || !isFields(other)) return one;
  const fields = new Map(Object.entries(one));
  for (const [key, value] of Object.entries(other)) {
    fields.set(key, fields.has(key) ? merged(fields.get(key), value) : value);
  }
  return Object.fromEntries(fields);
};

/** In place of what is missing there may be an error. */
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !(value instanceof Error);

const errorWithKeys = (keys: Keys, error: GraphQLError): GraphQLError => {
  const { message, path, extensions, originalError } = error;
  if (path === undefined) return error;
  return new GraphQLError(message, {
    extensions,
    path: path.map((key) => (typeof key === "string" ? (keys.get(key) ?? key) : key)),
    ...(originalError && { originalError }),
  });
};
