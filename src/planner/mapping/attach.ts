import {
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isIntrospectionType,
  isObjectType,
  isUnionType,
} from "graphql";
import { type ClassType, getMetadataStorage } from "type-graphql";
import { UserFacingError } from "../../kernel/errors";
import { Argument } from "../argument";
import { readProperty, readRoot } from "../run/resolvers";
import { checkFacets } from "./check-facets";
import type { EntityMapping, FieldMapping } from "./field-mapping";
import { fieldMappings, QUERY, recordsOf } from "./registry";
import { attachUnion } from "./union";

const MAPPING = Symbol("mapping");

type Extensions = { [MAPPING]?: FieldMapping };

export function mappingOf(definition: GraphQLField<unknown, unknown>): FieldMapping | undefined {
  return (definition.extensions as Extensions)[MAPPING];
}

/** The name in the graph of the type that a class declares. */
export function objectTypeName(type: ClassType): string {
  const declared = getMetadataStorage().objectTypes.find(({ target }) => target === type);
  if (declared === undefined) throw new Error(`${type.name} is not an object type`);
  return declared.name;
}

type Keys = ReadonlyMap<string, string>;

const ENTITIES = "_entities";

/** The root fields of a subgraph that are not the graph's. */
const OF_SUBGRAPHS: ReadonlySet<string> = new Set([ENTITIES, "_service"]);

interface AttachOptions {
  /**
   * Of a subgraph: the field that is the key, by the names of types that have one. A subgraph has a part of the mapped
   * fields only, and finds records by their keys.
   */
  readonly keys?: Keys;
}

/**
 * Makes a schema read through the planner: mapped root fields run their plan, everything below reads
 * properties. A field that is declared and not mapped, or mapped and not declared, is refused at once.
 */
export function attachPlanner(schema: GraphQLSchema, { keys }: AttachOptions = {}): GraphQLSchema {
  const classes = new Map(
    getMetadataStorage().objectTypes.map(({ name, target }) => [name, target as ClassType]),
  );
  for (const type of Object.values(schema.getTypeMap())) {
    if (isUnionType(type)) attachUnion(type);
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    const isQuery = type === schema.getQueryType();
    const owner = isQuery ? QUERY : classes.get(type.name);
    if (owner === undefined) continue;
    const mappings = fieldMappings(owner);
    if (keys === undefined) checkMapped(type, mappings);
    attachType(type, mappings, isQuery ? readRoot : readProperty);
  }
  if (keys !== undefined) attachEntities(schema, keys, classes);
  return schema;
}

function checkMapped(type: GraphQLObjectType, mappings: ReadonlyMap<string, FieldMapping>): void {
  const fields = type.getFields();
  const undeclared = [...mappings.keys()].find((name) => fields[name] === undefined);
  if (undeclared !== undefined) {
    throw new UserFacingError(
      `${type.name}.${undeclared} is mapped but not declared: decorate its property.`,
    );
  }
  const unmapped = Object.keys(fields).find((name) => !mappings.has(name));
  if (unmapped !== undefined && !type.extensions["isStructure"]) {
    throw new UserFacingError(
      `${type.name}.${unmapped} is declared but not mapped: say in mapType, mapAddedFields or mapQueries where it reads from.`,
    );
  }
}

function attachType(
  type: GraphQLObjectType,
  mappings: ReadonlyMap<string, FieldMapping>,
  resolve: unknown,
): void {
  for (const definition of Object.values(type.getFields())) {
    if (OF_SUBGRAPHS.has(definition.name)) continue;
    const mapping = mappings.get(definition.name);
    checkFacets(definition, mapping);
    attachMapping(definition, mapping, resolve);
  }
}

function attachMapping(
  definition: GraphQLField<unknown, unknown>,
  mapping: FieldMapping | undefined,
  resolve: unknown,
): void {
  definition.extensions = { ...definition.extensions, [MAPPING]: mapping };
  definition.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
}

/** Federation's `_entities` finds the records of each type where the type's own mapping says that they stand. */
function attachEntities(schema: GraphQLSchema, keys: Keys, classes: ReadonlyMap<string, ClassType>): void {
  const definition = schema.getQueryType()?.getFields()[ENTITIES];
  if (definition === undefined) return;
  const types = new Map(
    [...keys].map(([name, key]) => [name, entityOf(name, key, classes.get(name) as ClassType)]),
  );
  attachMapping(definition, { kind: "entities", types }, readRoot);
}

function entityOf(name: string, key: string, type: ClassType): EntityMapping {
  const rows = recordsOf(type);
  const mapping = fieldMappings(type).get(key);
  if (rows === undefined || mapping?.kind !== "scalar") {
    throw new UserFacingError(`${name} has the key "${key}", which is not mapped to a value of its row.`);
  }
  return { rows, key, value: (row) => mapping.value(row, new Argument(-1, [], {})) };
}
