import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, visit } from "graphql";

/** The variables that `@include` and `@skip` depend on: each combination of their values is a plan of its own. */
export function conditionVariables(
  operation: OperationDefinitionNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): string[] {
  const names = new Set<string>();
  const visitor = {
    Directive(node: { name: { value: string }; arguments?: readonly { value: { kind: string } }[] }) {
      if (node.name.value !== "include" && node.name.value !== "skip") return;
      for (const { value } of node.arguments ?? []) {
        if (value.kind === Kind.VARIABLE)
          names.add((value as unknown as { name: { value: string } }).name.value);
      }
    },
  };
  visit(operation, visitor);
  for (const fragment of Object.values(fragments)) visit(fragment, visitor);
  return [...names].sort();
}
