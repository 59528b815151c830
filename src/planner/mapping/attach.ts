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
 * Makes a schema read through the planner: mapped root fields run their plan, everything below reads
 * properties. A field that is declared and not mapped, or mapped and not declared, is refused at once.
 */
export function attachPlanner(schema: GraphQLSchema): GraphQLSchema {
  const classes = new Map(getMetadataStorage().objectTypes.map(({ name, target }) => [name, target]));
  for (const type of Object.values(schema.getTypeMap())) {
    if (isUnionType(type)) attachUnion(type);
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    const isQuery = type === schema.getQueryType();
    const owner = isQuery ? QUERY : (classes.get(type.name) as ClassType | undefined);
    if (owner !== undefined) attachType(type, fieldMappings(owner), isQuery ? readRoot : readProperty);
  }
  return schema;
}

function attachType(
  type: GraphQLObjectType,
  mappings: ReadonlyMap<string, FieldMapping>,
  resolve: unknown,
): void {
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
    definition.extensions = { ...definition.extensions, [MAPPING]: mapping };
    definition.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
  }
}
