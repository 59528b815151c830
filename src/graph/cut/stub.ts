import { type ConstDirectiveNode, Kind, type TypeDefinitionNode } from "graphql";
import { isKey, keyFields } from "./keys";

/**
 * What a module holds of another's type, whose owner describes it. Where it is the key alone, no router has to
 * ask this module for a record.
 */
export function stub(definition: TypeDefinitionNode): TypeDefinitionNode {
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return definition;
  const keys = keyFields(definition);
  const { description: _, fields = [], directives = [], ...rest } = definition;
  const addsFields = fields.some(({ name }) => !keys.has(name.value));
  return {
    ...rest,
    directives: directives.map((directive) =>
      isKey(directive) && !addsFields ? unresolvable(directive) : directive,
    ),
    fields: fields.map(({ description, ...field }) =>
      keys.has(field.name.value) || description === undefined ? field : { ...field, description },
    ),
  };
}

function unresolvable(key: ConstDirectiveNode): ConstDirectiveNode {
  const resolvable = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: "resolvable" },
    value: { kind: Kind.BOOLEAN, value: false },
  } as const;
  return { ...key, arguments: [...(key.arguments ?? []), resolvable] };
}
