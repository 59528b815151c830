import { type FieldNode, type GraphQLSchema, locatedError } from "graphql";
import { type FeedPlan, planFeed } from "../plan/feed-plan";
import { coerce } from "./coerce";
import type { FeedRequest } from "./feed";
import { routedData } from "./routed-data";

type Fields = Readonly<Record<string, unknown>>;

/** A subscription that is to be opened somewhere else. */
export interface RoutedFeed {
  readonly responseKey: string;
  /** What the client wrote: errors of it stand there. */
  readonly nodes: readonly FieldNode[];
  /** A record that was read there, as the client asked for it. */
  readonly dataOf: (record: Fields) => Fields;
}

/** Checks a subscription as one that is opened here is checked. What is wrong with it is thrown, or given where it is several. */
export function checkFeed(schema: GraphQLSchema, request: FeedRequest): RoutedFeed | readonly Error[] {
  const { document, operation, context } = request;
  const { coerced, errors } = coerce(schema, operation, request.variables ?? {});
  if (coerced === undefined) return errors;
  const plan: FeedPlan = planFeed(schema, document, operation, coerced);
  const { responseKey } = plan.analysis.root;
  try {
    plan.evaluate(coerced, context.languages);
  } catch (error) {
    throw locatedError(error, plan.nodes, [responseKey]);
  }
  const dataOf = (record: Fields) => routedData({ schema, document, operation, variables: coerced }, record);
  return { responseKey, nodes: plan.nodes, dataOf };
}
