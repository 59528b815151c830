import { type ConstDirectiveNode, Kind, parse, type TypeDefinitionNode } from "graphql";

/** The fields by which other subgraphs know records of the type; none where it has no key. */
export function keyFields(definition: TypeDefinitionNode): ReadonlySet<string> {
  return new Set((definition.directives ?? []).filter(isKey).flatMap(fieldsOfKey));
}

export function isKey(directive: ConstDirectiveNode): boolean {
  return directive.name.value === "key";
}

/** `@key(fields: "id")` is written as a selection set without its braces. */
export function fieldsOfKey(key: ConstDirectiveNode): string[] {
  const fields = key.arguments?.find(({ name }) => name.value === "fields")?.value;
  const [operation] = parse(`{ ${fields?.kind === Kind.STRING ? fields.value : ""} }`).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
  return operation.selectionSet.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD ? [selection.name.value] : [],
  );
}
