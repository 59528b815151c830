import type { Change } from "@graphql-inspector/core";

type Meta = Readonly<Record<string, unknown>>;

const removed = (path: string): string => `${path} is removed`;
const added = (path: string): string => `${path} is added`;
const describedAnew = (path: string): string => `${path} is described anew`;

const anotherType =
  (before: string, after: string) =>
  (path: string, meta: Meta): string =>
    `${path} becomes ${meta[after]}, and was ${meta[before]}`;

const anotherDefault =
  (before: string, after: string) =>
  (path: string, meta: Meta): string =>
    `${path} counts as ${meta[after] ?? "nothing"} where it is left out, and counted as ${meta[before] ?? "nothing"}`;

/** What happens, as half a sentence, by the kind of a change. Other kinds are told in graphql-inspector's words. */
const PHRASES: Readonly<Record<string, (path: string, meta: Meta) => string>> = {
  TYPE_ADDED: added,
  TYPE_REMOVED: removed,
  TYPE_KIND_CHANGED: (path, { oldTypeKind, newTypeKind }) =>
    `${path} becomes ${newTypeKind}, and was ${oldTypeKind}`,
  TYPE_DESCRIPTION_ADDED: describedAnew,
  TYPE_DESCRIPTION_CHANGED: describedAnew,
  TYPE_DESCRIPTION_REMOVED: describedAnew,
  FIELD_ADDED: (path, { addedFieldReturnType }) =>
    addedFieldReturnType === undefined ? added(path) : `${path} is added, of type ${addedFieldReturnType}`,
  FIELD_REMOVED: removed,
  FIELD_TYPE_CHANGED: anotherType("oldFieldType", "newFieldType"),
  FIELD_DESCRIPTION_ADDED: describedAnew,
  FIELD_DESCRIPTION_CHANGED: describedAnew,
  FIELD_DESCRIPTION_REMOVED: describedAnew,
  FIELD_ARGUMENT_ADDED: (path, { addedArgumentType }) =>
    `the argument ${path} is added, of type ${addedArgumentType}`,
  FIELD_ARGUMENT_REMOVED: (path) => `the argument ${removed(path)}`,
  FIELD_ARGUMENT_TYPE_CHANGED: (path, meta) =>
    `the argument ${anotherType("oldArgumentType", "newArgumentType")(path, meta)}`,
  FIELD_ARGUMENT_DEFAULT_CHANGED: (path, meta) =>
    `the argument ${anotherDefault("oldDefaultValue", "newDefaultValue")(path, meta)}`,
  FIELD_ARGUMENT_DESCRIPTION_CHANGED: describedAnew,
  ENUM_VALUE_ADDED: (path) => `the value ${added(path)}`,
  ENUM_VALUE_REMOVED: (path) => `the value ${removed(path)}`,
  ENUM_VALUE_DESCRIPTION_CHANGED: describedAnew,
  INPUT_FIELD_ADDED: (path, { addedInputFieldType }) => `${path} is added, of type ${addedInputFieldType}`,
  INPUT_FIELD_REMOVED: removed,
  INPUT_FIELD_TYPE_CHANGED: anotherType("oldInputFieldType", "newInputFieldType"),
  INPUT_FIELD_DEFAULT_VALUE_CHANGED: anotherDefault("oldDefaultValue", "newDefaultValue"),
  INPUT_FIELD_DESCRIPTION_ADDED: describedAnew,
  INPUT_FIELD_DESCRIPTION_CHANGED: describedAnew,
  INPUT_FIELD_DESCRIPTION_REMOVED: describedAnew,
  UNION_MEMBER_ADDED: (_, { unionName, addedUnionMemberTypeName }) =>
    `${addedUnionMemberTypeName} joins the union ${unionName}`,
  UNION_MEMBER_REMOVED: (_, { unionName, removedUnionMemberTypeName }) =>
    `${removedUnionMemberTypeName} leaves the union ${unionName}`,
  DIRECTIVE_ADDED: (path) => `the directive ${added(path)}`,
  DIRECTIVE_REMOVED: (path) => `the directive ${removed(path)}`,
};

export function phraseOf({ type, meta, message }: Change, coordinate: string): string {
  const phrase = PHRASES[type]?.(coordinate, meta) ?? message.replace(/\.$/, "");
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}
