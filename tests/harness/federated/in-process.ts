import { setTimeout as pause } from "node:timers/promises";
import {
  type ExecutionResult,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
} from "graphql";
import { createExecutor, JsonText, openFeed } from "../../../src/graph";
import { type AskSubgraph, StreamCutOff, type SubgraphRequest } from "../../../src/router";

const POLL_MS = 20;

/** Asks a subgraph of this process, without HTTP between. */
export const askInProcess = (schema: GraphQLSchema): AskSubgraph => {
  const execute = createExecutor(schema);
  return async (request) => {
    const operation = getOperationAST(request.document, request.operationName) as OperationDefinitionNode;
    if (operation.operation === "subscription") return follow(schema, operation, request);
    const { operationName, variables, ...rest } = request;
    const result = await execute({ ...rest, operation, operationName, variables });
    return (result.data as unknown) instanceof JsonText
      ? { ...result, data: (result.data as unknown as JsonText).toJSON() as never }
      : result;
  };
};

const follow = async (
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  { document, variables, context, onStart, signal }: SubgraphRequest,
): Promise<ExecutionResult | AsyncIterable<ExecutionResult>> => {
  const feed = await openFeed(schema, { document, operation, variables, context });
  if ("length" in feed) return { errors: feed as never };
  onStart?.(feed.cursorAt(feed.start));
  return (async function* () {
    let after = feed.start;
    while (signal?.aborted !== true) {
      const part = await feed.read({ after, upTo: await feed.readEnd() });
      for (const { data } of part.records) yield { data };
      after = part.end;
      await pause(POLL_MS);
    }
    throw new StreamCutOff("nobody follows it");
  })();
};
