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
import { readRecord } from "../run/read-record";
import { readProperty, readRoot } from "../run/resolvers";
import { checkFacets } from "./check-facets";
import type { EntityMapping, FieldMapping } from "./field-mapping";
import { objectTypeName, setMapping } from "./mapping-of";
import { payloadOf } from "./payload";
import { fieldMappings, type Owner, QUERY, recordsOf, SUBSCRIPTION } from "./registry";
import { attachAbstract } from "./union";

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
  const classes = classesByName();
  for (const type of Object.values(schema.getTypeMap())) {
    if (isUnionType(type)) attachAbstract(type);
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    const owner = rootOwner(schema, type) ?? classes.get(type.name);
    if (owner !== undefined) attachObject(type, owner, keys === undefined);
  }
  if (keys !== undefined) attachEntities(schema, keys, classes);
  return schema;
}

function rootOwner(schema: GraphQLSchema, type: GraphQLObjectType): Owner | undefined {
  if (type === schema.getQueryType()) return QUERY;
  return type === schema.getSubscriptionType() ? SUBSCRIPTION : undefined;
}

/** Objects that a mutation gives as they are have none: nothing of them is read. */
function classesByName(): ReadonlyMap<string, ClassType> {
  const read = getMetadataStorage().objectTypes.filter(({ extensions }) => !extensions?.["isPlain"]);
  return new Map(read.map(({ name, target }) => [name, target as ClassType]));
}

function attachObject(type: GraphQLObjectType, owner: Owner, isWhole: boolean): void {
  if (typeof owner === "function" && attachPayload(type, owner)) return;
  const mappings = fieldMappings(owner);
  if (isWhole) checkMapped(type, mappings);
  attachType(type, mappings, owner === QUERY ? readRoot : readProperty);
}

/** A payload's records are read by their ids; what else it has is as the mutation gives it. */
function attachPayload(type: GraphQLObjectType, payload: ClassType): boolean {
  const records = payloadOf(payload);
  for (const [field, record] of records ?? []) {
    const definition = type.getFields()[field];
    const name = objectTypeName(record());
    if (definition) definition.resolve = readRecord(name, entityOf(name, "id", record()));
  }
  return records !== undefined;
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
  setMapping(definition, mapping);
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
