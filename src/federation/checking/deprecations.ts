import type { Change } from "@graphql-inspector/core";
import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from "graphql";

/** The public schemas that a change lies between. */
export interface Between {
  readonly before: GraphQLSchema;
  readonly after: GraphQLSchema;
}

const IS_DEPRECATION = /_DEPRECATION_/;
const AT_DIRECTIVE = /\.@deprecated(\.reason)?$/;

/** What lies at a change's path, without the directive that some paths end with. */
export function coordinateOf({ path }: Change): string {
  return (path ?? "schema").replace(/\.@deprecated$/, "");
}

/** Without what tells of the directive what is told of the deprecation as well. */
export function withoutRepeats(changes: readonly Change[]): readonly Change[] {
  const told = new Set(changes.filter(({ type }) => IS_DEPRECATION.test(type)).map(coordinateOf));
  return changes.filter(
    ({ type, path = "" }) =>
      !(type.startsWith("DIRECTIVE_USAGE_") && told.has(path.replace(AT_DIRECTIVE, ""))),
  );
}

/**
 * What becomes of a deprecation, as half a sentence; undefined of other changes. It is read from the schemas:
 * graphql-inspector takes the end of an enum value's deprecation for its beginning.
 */
export function deprecationPhrase({ before, after }: Between, change: Change): string | undefined {
  if (!IS_DEPRECATION.test(change.type)) return undefined;
  const place = coordinateOf(change);
  const was = reasonAt(before, place);
  const is = reasonAt(after, place);
  if (is === undefined) return `${place} is no longer deprecated`;
  if (was === undefined) return `${place} is deprecated ("${is}")`;
  return `The reason why ${place} is deprecated becomes "${is}", and was "${was}"`;
}

function reasonAt(schema: GraphQLSchema, coordinate: string): string | undefined {
  const [name = "", member = ""] = coordinate.split(".");
  const type = schema.getType(name);
  if (isEnumType(type)) return type.getValue(member)?.deprecationReason ?? undefined;
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return undefined;
  return type.getFields()[member]?.deprecationReason ?? undefined;
}
