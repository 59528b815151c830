import type { ApolloServerPlugin, GraphQLRequestListener } from "@apollo/server";
import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from "graphql";
import type { ReadContext } from "../../graph";
import type { OperationLimits } from "../../kernel/config";
import { compileCost } from "./cost/compile";
import type { Variables } from "./cost/expression";
import { type Extent, extentOf, type Fragments } from "./extent";
import { overLimit } from "./over-limit";

/** An operation, measured: what each request compares. */
interface Measured {
  readonly extent: Extent;
  readonly cost: (variables: Variables) => number;
}

/** The limits in the order in which they are told, those that need no variables first. */
const STATIC_LIMITS = ["rootFields", "depth", "aliases", "fields"] as const;

/** The error of an operation that is over a limit; undefined where it is over none. */
export type LimitCheck = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
) => GraphQLError | undefined;

/**
 * Each operation is measured once, as long as the server keeps its document; what a request adds are its variables.
 */
export const limitCheck = (limits: OperationLimits): LimitCheck => {
  const known = new WeakMap<OperationDefinitionNode, Measured>();
  return (schema, document, operation, variables) => {
    const measured = known.get(operation) ?? measure(schema, document, operation);
    if (!known.has(operation)) known.set(operation, measured);
    return refusal(measured, variables, limits);
  };
};

/** Refuses operations over a limit before anything runs. */
export const limitsPlugin = (check: LimitCheck): ApolloServerPlugin<ReadContext> => {
  const listener: GraphQLRequestListener<ReadContext> = {
    didResolveOperation: async ({ schema, document, operation, request: { variables = {} } }) => {
      const error = operation && check(schema, document, operation, variables);
      if (error) throw error;
    },
  };
  return { requestDidStart: async () => listener };
};

function measure(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Measured {
  const fragments = fragmentsOf(document);
  return {
    extent: extentOf(operation, fragments),
    cost: compileCost(schema, operation, fragments),
  };
}

function fragmentsOf({ definitions }: DocumentNode): Fragments {
  return new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
}

function refusal(
  { extent, cost }: Measured,
  variables: Variables,
  limits: OperationLimits,
): GraphQLError | undefined {
  const exceeded = STATIC_LIMITS.find((limit) => extent[limit] > limits[limit]);
  if (exceeded) return overLimit(exceeded, limits[exceeded], extent[exceeded]);
  const actual = cost(variables);
  return actual > limits.cost ? overLimit("cost", limits.cost, actual) : undefined;
}
