import {
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isIntrospectionType,
  isObjectType,
} from "graphql";
import { type ClassType, getMetadataStorage } from "type-graphql";
import type { FieldMapping } from "./field-mapping";
import { fieldMapping, QUERY } from "./registry";

const MAPPING = Symbol("mapping");

type Extensions = { [MAPPING]?: FieldMapping };

export function mappingOf(definition: GraphQLField<unknown, unknown>): FieldMapping | undefined {
  return (definition.extensions as Extensions)[MAPPING];
}

/** Below a planned root field, the rows hold each field under its response key. */
const readProperty: GraphQLFieldResolver<Record<string, unknown>, unknown> = (row, _args, _context, info) =>
  row[info.path.key];

/**
 * Makes a schema read through the planner: mapped root fields run their plan, everything below reads
 * properties. A field that is neither mapped nor resolved by code of its own is a mistake, told at once.
 */
export function attachPlanner(
  schema: GraphQLSchema,
  readRoot: GraphQLFieldResolver<unknown, never>,
): GraphQLSchema {
  const classes = new Map<string, ClassType>(
    getMetadataStorage().objectTypes.map(({ name, target }) => [name, target as ClassType]),
  );
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    const isQuery = type === schema.getQueryType();
    const owner = isQuery ? QUERY : classes.get(type.name);
    if (owner === undefined) continue;
    for (const definition of Object.values(type.getFields())) {
      attachField(definition, fieldMapping(owner, definition.name), isQuery ? readRoot : readProperty, () => {
        if (!type.extensions["isStructure"]) throw new Error(`${type.name}.${definition.name} is not mapped`);
      });
    }
  }
  return schema;
}

function attachField(
  definition: GraphQLField<unknown, unknown>,
  mapping: FieldMapping | undefined,
  resolve: unknown,
  refuseUnmapped: () => void,
): void {
  if (mapping === undefined) refuseUnmapped();
  else definition.extensions = { ...definition.extensions, [MAPPING]: mapping };
  definition.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
}
