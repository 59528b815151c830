import { type GraphQLField, getNamedType, isObjectType } from "graphql";
import { UserFacingError } from "../../kernel/errors";
import type { FieldMapping } from "./field-mapping";

/** Refuses a connection whose facets are not those that its list can count. */
export function checkFacets(
  { type }: GraphQLField<unknown, unknown>,
  mapping: FieldMapping | undefined,
): void {
  if (mapping?.kind !== "connection") return;
  const list = mapping.list();
  const declared = fieldsOf(fieldsOf(type)["facets"]?.type);
  const counted = list.facets ?? {};
  for (const name of new Set([...Object.keys(declared), ...Object.keys(counted)])) {
    if (name in declared && name in counted) continue;
    throw new UserFacingError(
      name in declared
        ? `${getNamedType(type)}.facets has "${name}", which the list of ${list.type().name} does not count: say by what in its "facets".`
        : `The list of ${list.type().name} counts "${name}", which ${getNamedType(type)}.facets does not have: declare it in the type of the facets.`,
    );
  }
}

function fieldsOf(type: GraphQLField<unknown, unknown>["type"] | undefined) {
  const named = type && getNamedType(type);
  return isObjectType(named) ? named.getFields() : {};
}
