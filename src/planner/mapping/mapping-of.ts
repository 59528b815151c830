import type { GraphQLField } from "graphql";
import { type ClassType, getMetadataStorage } from "type-graphql";
import type { FieldMapping } from "./field-mapping";

const MAPPING = Symbol("mapping");

type Extensions = { [MAPPING]?: FieldMapping };

/** How a field of a schema maps; undefined where it does not. */
export function mappingOf(definition: GraphQLField<unknown, unknown>): FieldMapping | undefined {
  return (definition.extensions as Extensions)[MAPPING];
}

export function setMapping(
  definition: GraphQLField<unknown, unknown>,
  mapping: FieldMapping | undefined,
): void {
  // Without a prototype, extensions are taken over as they are by schemas that extend this one.
  definition.extensions = Object.assign(Object.create(null), definition.extensions, { [MAPPING]: mapping });
}

/** The name in the graph of the type that a class declares. */
export function objectTypeName(type: ClassType): string {
  const declared = getMetadataStorage().objectTypes.find(({ target }) => target === type);
  if (declared === undefined) throw new Error(`${type.name} is not an object type`);
  return declared.name;
}
