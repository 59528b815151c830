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
import { readProperty, readRoot } from "../run/resolvers";
import { checkFacets } from "./check-facets";
import { classesByName, entitiesOf } from "./entities";
import type { FieldMapping } from "./field-mapping";
import { fieldMappings, QUERY } from "./registry";
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

/**
 * Makes the whole graph read through the planner: mapped root fields run their plan, everything below reads
 * properties. A field that is declared and not mapped, or mapped and not declared, is refused at once.
 */
export function attachPlanner(schema: GraphQLSchema): GraphQLSchema {
  attachTypes(schema, fieldMappings(QUERY), checkType);
  return schema;
}

/**
 * Makes a part of the whole graph read through the planner. What is mapped and not in it stands in other parts. Its
 * root field `_entities`, where it has one, gives records of the types given, each by the field given with it.
 */
export function attachPart(schema: GraphQLSchema, keys: ReadonlyMap<string, string>): GraphQLSchema {
  attachTypes(schema, new Map([...fieldMappings(QUERY), ["_entities", entitiesOf(schema, keys)]]));
  return schema;
}

type Mappings = ReadonlyMap<string, FieldMapping>;

function attachTypes(
  schema: GraphQLSchema,
  queries: Mappings,
  check?: (type: GraphQLObjectType, mappings: Mappings) => void,
): void {
  const classes = classesByName();
  for (const type of Object.values(schema.getTypeMap())) {
    if (isUnionType(type)) attachUnion(type);
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    const isQuery = type === schema.getQueryType();
    const owner = classes.get(type.name);
    const mappings = isQuery ? queries : owner && fieldMappings(owner);
    if (mappings === undefined) continue;
    check?.(type, mappings);
    attachType(type, mappings, isQuery ? readRoot : readProperty);
  }
}

function checkType(type: GraphQLObjectType, mappings: Mappings): void {
  const fields = type.getFields();
  const undeclared = [...mappings.keys()].find((name) => fields[name] === undefined);
  if (undeclared !== undefined) {
    throw new UserFacingError(
      `${type.name}.${undeclared} is mapped but not declared: decorate its property.`,
    );
  }
  for (const definition of Object.values(fields)) {
    const mapping = mappings.get(definition.name);
    if (mapping === undefined && !type.extensions["isStructure"]) {
      throw new UserFacingError(
        `${type.name}.${definition.name} is declared but not mapped: say in mapType, mapAddedFields or mapQueries where it reads from.`,
      );
    }
    checkFacets(definition, mapping);
  }
}

function attachType(type: GraphQLObjectType, mappings: Mappings, resolve: unknown): void {
  for (const definition of Object.values(type.getFields())) {
    definition.extensions = { ...definition.extensions, [MAPPING]: mappings.get(definition.name) };
    definition.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
  }
}
