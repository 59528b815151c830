import {
  type ExecutionResult,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { clientKey } from "../mapping/routed";
import { coerce } from "./coerce";
import type { Execution, Route } from "./execution";
import { rootFields } from "./root-fields";
import { routedData } from "./routed-data";

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
  const { document } = execution;
  const plain = data ? routedData({ schema, document, operation, variables: coerced }, data) : null;
  if (errors === undefined || errors.length === 0) return { data: plain };
  const nodes = rootFields(schema, document, operation, coerced);
  return { errors: errors.map((error) => placed(error, nodes)), data: plain };
}

type Nodes = ReadonlyMap<string, readonly FieldNode[]>;

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
