import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  isUnionType,
  Kind,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { ROUTED_TYPE_KEY, routedKey } from "../graph";

const field = (alias: string, name: string): FieldNode => ({
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: alias },
  name: { kind: Kind.NAME, value: name },
});

/** Introspection is answered here, of the graph as its clients know it: the router is asked for a name in its place. */
const isIntrospection = ({ name }: FieldNode): boolean => /^__(schema|type)$/.test(name.value);

const withType = (set: SelectionSetNode): SelectionSetNode => ({
  ...set,
  selections: [field(ROUTED_TYPE_KEY, "__typename"), ...set.selections],
});

const routedField = (node: FieldNode): FieldNode | undefined => {
  if (isIntrospection(node)) return field(routedKey((node.alias ?? node.name).value), "__typename");
  if (node.alias === undefined) return undefined;
  const key = routedKey(node.alias.value);
  return key === node.alias.value ? undefined : { ...node, alias: { kind: Kind.NAME, value: key } };
};

/** A client's document as the router is given it. Documents are kept by the server, and these with them. */
export const routedDocuments = (schema: GraphQLSchema): ((document: DocumentNode) => DocumentNode) => {
  const known = new WeakMap<DocumentNode, DocumentNode>();
  return (document) => {
    const routed = known.get(document) ?? routedDocument(schema, document);
    known.set(document, routed);
    return routed;
  };
};

const routedDocument = (schema: GraphQLSchema, document: DocumentNode): DocumentNode => {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      Field: routedField,
      SelectionSet: { leave: (set) => (isUnionType(types.getParentType()) ? withType(set) : undefined) },
    }),
  );
};
