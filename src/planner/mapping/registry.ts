import type { ClassType } from "type-graphql";
import type { Rows } from "../sql";
import type { AnyRows, FieldMapping } from "./field-mapping";
import { TypeBuilder } from "./type-builder";

type Fields<Class> = { readonly [Field in keyof Class & string]?: FieldMapping };

/** The root fields of queries have no row: they start from nothing. */
export const QUERY = Symbol("Query");

/** So do those of subscriptions. */
export const SUBSCRIPTION = Symbol("Subscription");

/** Whose fields are mapped: a type, or a root. */
export type Owner = ClassType | typeof QUERY | typeof SUBSCRIPTION;

const mappings = new Map<Owner, Map<string, FieldMapping>>();

const records = new Map<ClassType, AnyRows>();

/**
 * Says how fields of a type map to the rows it is read from. The module that owns a type calls it for the
 * type's own fields; a later module calls it again for the fields that it adds.
 */
export function mapType<Class extends object, R>(
  type: new () => Class,
  rows: Rows<R>,
  fields: (builder: TypeBuilder<R>) => Fields<Class>,
): void {
  records.set(type, rows);
  add(type, fields(new TypeBuilder<R>()));
}

/** Says how fields that a module adds to another module's type map; `added` is the class that declares them. */
export function mapAddedFields<Class extends object, R>(
  type: ClassType,
  _added: new () => Class,
  _rows: Rows<R>,
  fields: (builder: TypeBuilder<R>) => Fields<Class>,
): void {
  add(type, fields(new TypeBuilder<R>()));
}

/** Says where the root fields declared by `queries` read from. */
export function mapQueries<Class extends object>(
  _queries: new () => Class,
  fields: (builder: TypeBuilder<Record<never, never>>) => Fields<Class>,
): void {
  add(QUERY, fields(new TypeBuilder<Record<never, never>>()));
}

/** Says which feeds the root fields declared by `subscriptions` read. */
export function mapSubscriptions<Class extends object>(
  _subscriptions: new () => Class,
  fields: (builder: TypeBuilder<Record<never, never>>) => Fields<Class>,
): void {
  add(SUBSCRIPTION, fields(new TypeBuilder<Record<never, never>>()));
}

function add(type: Owner, fields: Readonly<Record<string, FieldMapping | undefined>>): void {
  const known = mappings.get(type) ?? new Map<string, FieldMapping>();
  for (const [name, mapping] of Object.entries(fields)) if (mapping) known.set(name, mapping);
  mappings.set(type, known);
}

/** How the fields of a type map, by the fields' names. */
export function fieldMappings(type: Owner): ReadonlyMap<string, FieldMapping> {
  return mappings.get(type) ?? new Map();
}

/** The names of the fields of a type, in the whole graph. */
export function fieldNamesOf(type: ClassType): readonly string[] {
  return [...fieldMappings(type).keys()];
}

/** Where the records of a type stand. */
export function recordsOf(type: ClassType): AnyRows | undefined {
  return records.get(type);
}
