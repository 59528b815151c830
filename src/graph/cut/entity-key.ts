import { type ConstDirectiveNode, Kind, type ObjectTypeDefinitionNode } from "graphql";
import { UserFacingError } from "../../kernel/errors";
import { fieldsOfKey, isKey } from "./keys";

/** The field by which a subgraph can be asked for records of the type; undefined where it cannot. */
export function entityKey({ name, directives = [] }: ObjectTypeDefinitionNode): string | undefined {
  const [field, ...more] = directives
    .filter((directive) => isKey(directive) && isResolvable(directive))
    .flatMap(fieldsOfKey);
  if (more.length > 0) {
    throw new UserFacingError(
      `${name.value} has a key of several fields, or several keys; records are read by one field: leave it one.`,
    );
  }
  return field;
}

/** Keys are resolvable unless they say otherwise. */
function isResolvable(key: ConstDirectiveNode): boolean {
  const resolvable = key.arguments?.find(({ name }) => name.value === "resolvable")?.value;
  return resolvable?.kind !== Kind.BOOLEAN || resolvable.value;
}
