import { getOperationAST, type OperationDefinitionNode } from "graphql";
import { stopSignal } from "../../src/cli/stop-signals";
import { buildSubgraph, buildWholeGraph, createExecutor, JsonText, MODULES } from "../../src/graph";
import { configFromEnvironment } from "../../src/kernel/config";
import { createLogger, type Logger } from "../../src/kernel/logger";
import { serve } from "../../src/main";
import { type AskSubgraph, committedSupergraph, createRouter } from "../../src/router";

// A program of its own, which the bench starts: the router and all subgraphs in one process, so that what routing costs
// can be told from what HTTP costs. Nobody runs it otherwise.

const schema = buildWholeGraph();

const askHere = (name: string, logger: Logger): AskSubgraph => {
  const execute = createExecutor(buildSubgraph(name, schema));
  return async ({ document, operationName, variables, context }) => {
    logger.debug({ subgraph: name }, "request");
    const operation = getOperationAST(document, operationName) as OperationDefinitionNode;
    const result = await execute({ document, operation, operationName, variables, context });
    const data: unknown = result.data;
    return data instanceof JsonText ? { ...result, data: data.toJSON() as never } : result;
  };
};

const config = configFromEnvironment();
const logger = createLogger(config);
const signal = stopSignal(logger, { withParent: true });

const openRouting = async () => {
  const asks = new Map(MODULES.map(({ name }) => [name, askHere(name, logger)]));
  const supergraph = await committedSupergraph();
  const askSubgraph = (name: string) => asks.get(name) as AskSubgraph;
  const router = createRouter({ schema, supergraph, askSubgraph });
  return { first: { schema, router }, follow: () => undefined, close: router.close };
};

const server = await serve(
  { config, logger, signal },
  { schema, purpose: "server", openRouting, sendsWebhooks: true },
);
process.stdout.write(`${JSON.stringify({ graph: `${server.address}/graphql` })}\n`);
signal.addEventListener("abort", () => void server.close());
