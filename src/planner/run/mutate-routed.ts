import {
  type ExecutionResult,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { collectFields } from "graphql/execution/collectFields.js";
import { clientKey, withoutRoutedTypes } from "../mapping/routed";
import { fragmentsOf } from "../plan/fragments";
import { coerce } from "./coerce";
import type { Execution, Route } from "./execution";

/** Runs a mutation somewhere else; what is told of it names the places of the client's operation. */
export async function mutateRouted(
  schema: GraphQLSchema,
  execution: Execution,
  operation: OperationDefinitionNode,
  route: Route,
): Promise<ExecutionResult> {
  const { coerced, errors: refused } = coerce(schema, operation, execution.variables ?? {});
  if (coerced === undefined) return { errors: refused };
  const { data, errors } = await route(execution);
  const plain = withoutRoutedTypes(data ?? null);
  if (errors === undefined || errors.length === 0) return { data: plain };
  const nodes = rootNodes(schema, execution, operation, coerced);
  return { errors: errors.map((error) => placed(error, nodes)), data: plain };
}

type Nodes = ReadonlyMap<string, readonly FieldNode[]>;

function rootNodes(
  schema: GraphQLSchema,
  { document }: Execution,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Nodes {
  const type = schema.getMutationType();
  const { selectionSet } = operation;
  return type ? collectFields(schema, fragmentsOf(document), variables, type, selectionSet) : new Map();
}

function placed({ message, path, extensions, originalError }: GraphQLError, roots: Nodes): GraphQLError {
  const keys = path?.map((key) => (typeof key === "string" ? clientKey(key) : key));
  const nodes = roots.get(String(keys?.[0]));
  return new GraphQLError(message, {
    extensions,
    ...(keys && { path: keys }),
    ...(nodes && { nodes }),
    ...(extensions["code"] === undefined && originalError && { originalError }),
  });
}
