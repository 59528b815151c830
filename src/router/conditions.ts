import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentSpreadNode,
  type InlineFragmentNode,
  Kind,
  type ValueNode,
  valueFromASTUntyped,
} from "graphql";

export type Variables = Readonly<Record<string, unknown>> | null | undefined;

type Conditional = FieldNode | FragmentSpreadNode | InlineFragmentNode;

/** What `@skip` and `@include` come to, with the variables of one request. Hive's stitching mistakes some of them. */
export interface Conditions {
  /** Null for what is left out; else what becomes of it without its conditions. */
  readonly decided: <Node extends Conditional, Result>(
    node: Node,
    become: (left: Node) => Result,
  ) => Result | null;
  /** Whether there were any. */
  readonly haveDecided: () => boolean;
}

const CONDITIONS: ReadonlySet<string> = new Set(["skip", "include"]);

/** Conditions are decided before anything is routed. */
export const conditionsOf = (document: DocumentNode, variables: Variables): Conditions => {
  let haveDecided = false;
  const conditionValue = (value: ValueNode | undefined): unknown =>
    value?.kind === Kind.VARIABLE
      ? (variables?.[value.name.value] ?? defaultOf(document, value.name.value))
      : value && valueFromASTUntyped(value);
  const leavesOut = ({ name, arguments: args = [] }: DirectiveNode): boolean =>
    conditionValue(args.find((argument) => argument.name.value === "if")?.value) === (name.value === "skip");
  return {
    decided: (node, become) => {
      const conditions = (node.directives ?? []).filter(({ name }) => CONDITIONS.has(name.value));
      if (conditions.length === 0) return become(node);
      haveDecided = true;
      const directives = (node.directives ?? []).filter((directive) => !conditions.includes(directive));
      return conditions.some(leavesOut) ? null : become({ ...node, directives });
    },
    haveDecided: () => haveDecided,
  };
};

const defaultOf = ({ definitions }: DocumentNode, name: string): unknown => {
  const variable = definitions
    .flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [],
    )
    .find((one) => one.variable.name.value === name);
  return variable?.defaultValue && valueFromASTUntyped(variable.defaultValue);
};
