import {
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type InlineFragmentNode,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { ROUTED_TYPE_KEY, routedAlias } from "../graph";
import { type Conditions, conditionsOf, type Variables } from "./conditions";
import { withMergedFields } from "./merged-fields";

const NOTHING_KEY = "_nothing";

type Maybe = null | undefined;

const field = (alias: string, name: string): FieldNode => ({
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: alias },
  name: { kind: Kind.NAME, value: name },
});

/** Introspection is answered here, of the graph as its clients know it: the router is asked for a name in its place. */
const isIntrospection = ({ name }: FieldNode): boolean => /^__(schema|type)$/.test(name.value);

/**
 * Hive's stitching overlooks fields in fragments that have no type of their own: they are put where the fragment is. Its
 * planner in Rust mistakes lists that are asked for twice: they are asked for once.
 */
const simplified = (set: SelectionSetNode, parent: GraphQLCompositeType | Maybe): SelectionSetNode => {
  const selections = withMergedFields(set.selections.flatMap((selection) => spliced(selection, parent)));
  const type = isAbstractType(parent) ? [field(ROUTED_TYPE_KEY, "__typename")] : [];
  // Of conditions nothing may be left, which no document can say.
  const nothing = selections.length + type.length === 0 ? [field(NOTHING_KEY, "__typename")] : [];
  return { ...set, selections: [...type, ...nothing, ...selections] };
};

const spliced = (
  selection: SelectionNode,
  parent: GraphQLCompositeType | Maybe,
): readonly SelectionNode[] => {
  if (selection.kind !== Kind.INLINE_FRAGMENT || !parent) return [selection];
  const { typeCondition, directives = [], selectionSet } = selection;
  const type = typeCondition?.name.value ?? parent.name;
  if (type === parent.name && directives.length === 0) return selectionSet.selections;
  const name = { kind: Kind.NAME, value: type } as const;
  return [{ ...selection, typeCondition: { kind: Kind.NAMED_TYPE, name } }];
};

const renamed = (node: FieldNode): FieldNode => {
  const { alias, name } = node;
  if (isIntrospection(node)) return field(routedAlias((alias ?? name).value), "__typename");
  if (alias === undefined) return node;
  const { alias: _, ...plain } = node;
  return alias.value === name.value
    ? plain
    : { ...node, alias: { kind: Kind.NAME, value: routedAlias(alias.value) } };
};

/** Fragments that spread others get lost in Hive's stitching: each is written out where it is spread. */
const inlined = (
  { name, directives = [] }: FragmentSpreadNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): InlineFragmentNode => {
  const { typeCondition, selectionSet } = fragments.get(name.value) as FragmentDefinitionNode;
  return { kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet };
};

/** A client's document as the router is given it. Where it has no conditions, it is kept as long as the client's. */
export const routedDocuments = (schema: GraphQLSchema) => {
  const known = new WeakMap<DocumentNode, DocumentNode>();
  return (document: DocumentNode, variables: Variables): DocumentNode => {
    const kept = known.get(document);
    if (kept !== undefined) return kept;
    const conditions = conditionsOf(document, variables);
    const routed = routedDocument(schema, document, conditions);
    if (!conditions.haveDecided()) known.set(document, routed);
    return routed;
  };
};

const routedDocument = (
  schema: GraphQLSchema,
  document: DocumentNode,
  { decided }: Conditions,
): DocumentNode => {
  const types = new TypeInfo(schema);
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
  const visitor: ASTVisitor = {
    Field: (node) => decided(node, renamed),
    InlineFragment: (node) => decided(node, (left) => left),
    FragmentSpread: (spread) => decided(spread, (left) => inlined(left, fragments)),
    FragmentDefinition: () => null,
    SelectionSet: { leave: (set) => simplified(set, types.getParentType()) },
  };
  return visit(document, visitWithTypeInfo(types, visitor));
};
