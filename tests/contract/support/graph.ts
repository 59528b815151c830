import { buildWholeGraph } from "../../../src/graph";
import type { Database } from "../../../src/kernel/database";
import { filledDatabase } from "../../harness/test-database";
import { startServer, type TestServer } from "../../harness/test-server";

/** The whole graph, as the server serves it. */
export const wholeGraph = buildWholeGraph();

export interface ServedGraph extends TestServer {
  readonly database: Database;
}

/** The whole graph over HTTP, on a database with the whole dataset. Call it at the top of a test file. */
export const serveGraph = async (): Promise<ServedGraph> => {
  const database = await filledDatabase();
  return { ...(await startServer({ database, schema: wholeGraph })), database };
};
