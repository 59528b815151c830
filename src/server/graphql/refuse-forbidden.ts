import {
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type GraphQLError,
  type GraphQLSchema,
  locatedError,
  type OperationDefinitionNode,
  OperationTypeNode,
} from "graphql";
import { collectFields } from "graphql/execution/collectFields.js";
import { coerce, fragmentsOf } from "../../graph";
import { isOurs, mustBeAllowed, type Principal } from "../../kernel/auth";

interface Call {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>> | null | undefined;
}

/**
 * Mutations of one operation are written one by one, and what was written stays: so who may not call one of them at all
 * is told before the first, in the answer that this call by itself would have.
 */
export const refuseForbidden = (
  schema: GraphQLSchema,
  call: Call,
  principal: Principal | undefined,
): ExecutionResult | undefined => {
  if (call.operation.operation !== OperationTypeNode.MUTATION) return undefined;
  for (const [key, nodes] of rootFields(schema, call)) {
    const error = refusal(key, nodes, principal);
    if (error !== undefined) return { data: null, errors: [error] };
  }
  return undefined;
};

const refusal = (
  key: string,
  nodes: readonly FieldNode[],
  principal: Principal | undefined,
): GraphQLError | undefined => {
  const [field] = nodes;
  if (field === undefined || !isOurs(field.name.value)) return undefined;
  try {
    mustBeAllowed(field.name.value, principal);
    return undefined;
  } catch (error) {
    return locatedError(error, nodes, [key]);
  }
};

/** The fields that will be run, by their keys; none where the variables are wrong, which execution tells of. */
const rootFields = (
  schema: GraphQLSchema,
  { document, operation, variables }: Call,
): ReadonlyMap<string, readonly FieldNode[]> => {
  const type = schema.getMutationType();
  const { coerced } = coerce(schema, operation, variables ?? {});
  if (!type || coerced === undefined) return new Map();
  return collectFields(schema, fragmentsOf(document), coerced, type, operation.selectionSet);
};
