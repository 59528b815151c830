import { buildWholeGraph } from "../../../src/graph";
import type { OperationLimits } from "../../../src/kernel/config";
import type { Database } from "../../../src/kernel/database";
import { filledDatabase } from "../../harness/test-database";
import { startServer, type TestServer } from "../../harness/test-server";

/** The whole graph, as the server serves it. */
export const wholeGraph = buildWholeGraph();

export interface ServedGraph extends TestServer {
  readonly database: Database;
}

/** For operations that no client sends: what they cost does not matter. */
export const WITHOUT_LIMITS: OperationLimits = {
  tokens: 1_000_000,
  depth: Number.POSITIVE_INFINITY,
  aliases: Number.POSITIVE_INFINITY,
  fields: Number.POSITIVE_INFINITY,
  rootFields: Number.POSITIVE_INFINITY,
  cost: Number.POSITIVE_INFINITY,
};

/** The whole graph over HTTP, on a database with the whole dataset. Call it at the top of a test file. */
export const serveGraph = async (limits: Partial<OperationLimits> = {}): Promise<ServedGraph> => {
  const database = await filledDatabase();
  return { ...(await startServer({ database, schema: wholeGraph, limits })), database };
};
