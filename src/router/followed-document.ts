import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  visit,
} from "graphql";

/** The response key under which a record's cursor comes back. */
export const CURSOR_KEY = "_cursor_of_record";

const CURSOR: FieldNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: CURSOR_KEY },
  name: { kind: Kind.NAME, value: "cursor" },
};

const AFTER = "after";

/** A subscription with each record's cursor, which begins after the cursor given. */
export const followedDocument = (
  document: DocumentNode,
  nodes: readonly FieldNode[],
  after: string | undefined,
): DocumentNode => {
  const names = new Set(nodes.map(({ name }) => name.value));
  const isRoot = ({ name }: FieldNode): boolean => names.has(name.value);
  return visit(document, {
    OperationDefinition: (operation): OperationDefinitionNode | undefined =>
      operation.operation === OperationTypeNode.SUBSCRIPTION ? undefined : operation,
    Field: (node): FieldNode | undefined => (isRoot(node) ? followed(node, after) : undefined),
  });
};

const followed = (node: FieldNode, after: string | undefined): FieldNode => ({
  ...node,
  arguments: after === undefined ? (node.arguments ?? []) : withAfter(node.arguments ?? [], after),
  selectionSet: { kind: Kind.SELECTION_SET, selections: [CURSOR, ...selectionsOf(node)] },
});

const selectionsOf = ({ selectionSet }: FieldNode): readonly SelectionNode[] =>
  selectionSet?.selections ?? [];

const withAfter = (given: readonly ArgumentNode[], after: string): ArgumentNode[] => [
  ...given.filter(({ name }) => name.value !== AFTER),
  {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: AFTER },
    value: { kind: Kind.STRING, value: after },
  },
];
