import {
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from "graphql";
import { collectFields } from "graphql/execution/collectFields.js";
import { fragmentsOf } from "../plan/fragments";

type Variables = Readonly<Record<string, unknown>>;

/** The root fields that the variables leave, by response key: what a client wrote for each. */
export function rootFields(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): ReadonlyMap<string, readonly FieldNode[]> {
  const type = schema.getRootType(operation.operation) as GraphQLObjectType;
  return collectFields(schema, fragmentsOf(document), variables, type, operation.selectionSet);
}

/** A document that asks for some of an operation's root fields only. */
export function withRootFields(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  fields: readonly FieldNode[],
): DocumentNode {
  const selectionSet = { ...operation.selectionSet, selections: fields };
  return {
    kind: Kind.DOCUMENT,
    definitions: [
      { ...operation, selectionSet },
      ...document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION),
    ],
  };
}
