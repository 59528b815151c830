import type { GraphQLUnionType } from "graphql";

/** The property of an object of several possible types that names the one it has: no response key can be called so. */
export const TYPE_PROPERTY = "@type";

/** Lets graphql-js know the type of an object that may be one of several. */
export function attachUnion(type: GraphQLUnionType): void {
  type.resolveType = (object: { [TYPE_PROPERTY]: string }) => object[TYPE_PROPERTY];
}

/** JSON without what only graphql-js needs: in its strings, a quotation mark would stand behind a backslash. */
export function withoutTypes(json: string): string {
  return json.replaceAll(/"@type":"\w+",?/g, "");
}

/** The response key under which what is read elsewhere brings the type of a union's member. */
export const ROUTED_TYPE_KEY = "_type_of_union";

/** JSON that was read elsewhere, as the planner's own is. */
export function routedJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(`"${ROUTED_TYPE_KEY}":`, `"${TYPE_PROPERTY}":`);
}

/** What was read elsewhere, as clients are given it. */
export function withoutRoutedTypes<Value>(value: Value): Value {
  return JSON.parse(withoutTypes(routedJson(value)));
}
