import { getNamedType, type GraphQLLeafType, type GraphQLObjectType } from "graphql";
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

/** How records of the types are found, each by the field given with it. */
export function entitiesOf(keys: ReadonlyMap<GraphQLObjectType, string>): EntitiesMapping {
  const classes = classesByName();
  const types = [...keys].map(([type, key]) => [type.name, entityOf(type, key, classes)] as const);
  return { kind: "entities", types: new Map(types) };
}

const NO_ARGUMENTS = new Argument(-1, [], {});

function entityOf(type: GraphQLObjectType, key: string, classes: ReadonlyMap<string, ClassType>): Entity {
  const declared = classes.get(type.name);
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
