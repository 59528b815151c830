import type { GraphQLInterfaceType, GraphQLUnionType } from "graphql";

/** The property of an object of several possible types that names the one it has: no response key can be called so. */
export const TYPE_PROPERTY = "@type";

/** Lets graphql-js know the type of an object that may be one of several. */
export function attachAbstract(type: GraphQLUnionType | GraphQLInterfaceType): void {
  type.resolveType = (object: { [TYPE_PROPERTY]: string }) => object[TYPE_PROPERTY];
}

/** JSON without what only graphql-js needs: in its strings, a quotation mark would stand behind a backslash. */
export function withoutTypes(json: string): string {
  return json.replaceAll(/"@type":"\w+",?/g, "");
}
