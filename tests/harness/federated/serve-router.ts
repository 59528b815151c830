import { unifiedGraphHandler } from "@graphql-hive/router-runtime";
import type { GraphQLSchema } from "graphql";
import { afterAll } from "vitest";
import { buildSubgraph, MODULES, type Router } from "../../../src/graph";
import { DEFAULT_SUBGRAPH_TIME_LIMIT_MS, SUBGRAPH_LIMITS } from "../../../src/kernel/config";
import {
  type AskSubgraph,
  askOverHttp,
  committedSupergraph,
  createRouter,
  type PlanRouter,
} from "../../../src/router";
import { type AppOptions, createApp } from "../../../src/server";
import type { FederatedWay } from "../ways";
import { askInProcess } from "./in-process";

/** What the subgraphs' servers share with the server in front of them. */
type Shared = Pick<AppOptions, "database" | "writing" | "authenticate" | "logger" | "correctionsPerHour">;

/** A router over the subgraphs of the whole graph, closed after the test file's last test. */
export const serveRouter = async (
  way: FederatedWay,
  wholeGraph: GraphQLSchema,
  shared: Shared,
): Promise<Router> => {
  const schemas = MODULES.map(({ name }) => [name, buildSubgraph(name, wholeGraph)] as const);
  const asks = new Map<string, AskSubgraph>();
  for (const [name, schema] of schemas) {
    const ask =
      way === "federated, in process" ? askInProcess(schema) : await askServer(name, schema, shared);
    asks.set(name, ask);
  }
  const router = createRouter({
    schema: wholeGraph,
    supergraph: await committedSupergraph(),
    askSubgraph: (name) => asks.get(name) as AskSubgraph,
    planRouter: way === "federated, planned in Rust" ? (unifiedGraphHandler as PlanRouter) : undefined,
  });
  afterAll(router.close);
  return router;
};

const askServer = async (name: string, schema: GraphQLSchema, shared: Shared): Promise<AskSubgraph> => {
  const url = await serveSubgraph(schema, shared);
  return askOverHttp({
    name,
    url: () => url,
    timeLimitMs: DEFAULT_SUBGRAPH_TIME_LIMIT_MS,
    logger: shared.logger,
  });
};

const serveSubgraph = async (schema: GraphQLSchema, shared: Shared): Promise<string> => {
  const app = await createApp({
    ...shared,
    schema,
    isSubgraph: true,
    limits: SUBGRAPH_LIMITS,
    answerCacheBytes: 0,
    trustProxy: ["127.0.0.1"],
  });
  afterAll(() => app.close());
  return `${await app.listen({ port: 0, host: "127.0.0.1" })}/graphql`;
};
