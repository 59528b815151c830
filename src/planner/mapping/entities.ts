import { type GraphQLLeafType, type GraphQLObjectType, type GraphQLSchema, getNamedType } from "graphql";
import { type ClassType, getMetadataStorage } from "type-graphql";
import { Argument } from "../argument";
import type { EntitiesMapping, Entity } from "./field-mapping";
import { fieldMappings, rowsOfType } from "./registry";

/** The types of the graph by their names, as their classes declare them. */
export function classesByName(): ReadonlyMap<string, ClassType> {
  return new Map(
    getMetadataStorage().objectTypes.map(({ name, target }) => [name, target as unknown as ClassType]),
  );
}

/** How records of the types named are found, each by the field given with it. */
export function entitiesOf(schema: GraphQLSchema, keys: ReadonlyMap<string, string>): EntitiesMapping {
  const classes = classesByName();
  const types = [...keys].map(([name, key]) => {
    const type = schema.getType(name) as GraphQLObjectType;
    return [name, entityOf(type, key, classes.get(name))] as const;
  });
  return { kind: "entities", types: new Map(types) };
}

const NO_ARGUMENTS = new Argument(-1, [], {});

function entityOf(type: GraphQLObjectType, key: string, declared: ClassType | undefined): Entity {
  const rows = declared && rowsOfType(declared);
  const mapping = declared && fieldMappings(declared).get(key);
  const field = type.getFields()[key];
  if (rows === undefined || field === undefined || mapping?.kind !== "scalar")
    throw new Error(`${type.name}.${key} is no key: it is not a value of the type's own rows`);
  return {
    rows,
    key,
    keyType: getNamedType(field.type) as GraphQLLeafType,
    keyOf: (row) => mapping.value(row, NO_ARGUMENTS),
  };
}
