import {
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { withKeys } from "./renamed-keys";
import { type Fragments, responseKeyOf, type Shapes, shapeOf, shapesOf, typeBelow } from "./response-shapes";

/** A document that a subgraph accepts, and its answer under the names that it was asked for by. */
export interface KeptApart {
  readonly document: DocumentNode;
  readonly restore: (result: ExecutionResult) => ExecutionResult;
}

/**
 * Routers ask for keys besides what clients ask for. Where the keys of two members of a union have one name and different
 * types, servers refuse a document that asks for both under that name: they are given names of their own, and theirs again in
 * the answer.
 */
export const keepApart = (schema: GraphQLSchema): ((document: DocumentNode) => KeptApart) => {
  const known = new WeakMap<DocumentNode, KeptApart>();
  return (document) => {
    const kept = known.get(document) ?? keptApart(schema, document);
    known.set(document, kept);
    return kept;
  };
};

const keptApart = (schema: GraphQLSchema, document: DocumentNode): KeptApart => {
  const fragments = fragmentsIn(document);
  const keys = new Map<string, string>();
  const onOtherName = (name: string, key: string): void => void keys.set(name, key);
  const definitions = document.definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
    const { selectionSet: set, operation } = definition;
    const parent = schema.getRootType(operation);
    const shapes = shapesOf({ schema, fragments, onOtherName }, [{ set, parent }]);
    return [{ ...definition, selectionSet: renamed({ schema, fragments }, set, parent, shapes) }];
  });
  if (keys.size === 0) return { document, restore: (result) => result };
  return { document: { ...document, definitions }, restore: withKeys(keys) };
};

const fragmentsIn = ({ definitions }: DocumentNode): Fragments =>
  new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );

type Parent = GraphQLNamedType | null | undefined;

interface Known {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
}

/** A fragment may be spread where its fields keep their names, and where they do not: each is written out. */
const renamed = (known: Known, set: SelectionSetNode, parent: Parent, shapes: Shapes): SelectionSetNode => ({
  ...set,
  selections: set.selections.map((selection): SelectionNode => {
    if (selection.kind === Kind.FIELD) return renamedField(known, selection, parent, shapes);
    const { typeCondition, selectionSet } =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : (known.fragments.get(selection.name.value) as FragmentDefinitionNode);
    const type = typeCondition ? known.schema.getType(typeCondition.name.value) : parent;
    return {
      kind: Kind.INLINE_FRAGMENT,
      ...(typeCondition && { typeCondition }),
      ...(selection.directives && { directives: selection.directives }),
      selectionSet: renamed(known, selectionSet, type, shapes),
    };
  }),
});

const renamedField = (known: Known, node: FieldNode, parent: Parent, shapes: Shapes): FieldNode => {
  const key = responseKeyOf(node);
  const shape = shapes.get(key)?.get(shapeOf(parent, node));
  if (shape === undefined) return node;
  const { selectionSet } = node;
  return {
    ...node,
    ...(shape.name !== key && { alias: { kind: Kind.NAME, value: shape.name } }),
    ...(selectionSet && {
      selectionSet: renamed(known, selectionSet, typeBelow(parent, node), shape.below),
    }),
  };
};
