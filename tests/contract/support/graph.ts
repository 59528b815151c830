import { buildWholeGraph } from "../../../src/graph";
import type { Database } from "../../../src/kernel/database";
import { filledDatabase } from "../../harness/test-database";
import { startServer, type TestServer } from "../../harness/test-server";

/** The whole graph, as the server serves it. */
export const wholeGraph = buildWholeGraph();

export interface ServedGraph extends TestServer {
  readonly database: Database;
}

/** The ways of answering a query, which nobody can tell apart. */
export const WAYS = ["passed through", "completed by graphql-js"] as const;

export type Way = (typeof WAYS)[number];

/** The way of this run: TEST_WAY is set to run all tests of the contract the other way. */
const chosenWay = (): Way => WAYS.find((way) => way === process.env["TEST_WAY"]) ?? "passed through";

/** The whole graph over HTTP, on a database of its own or the one given. */
export const serveGraph = async (way = chosenWay(), given?: Database): Promise<ServedGraph> => {
  const database = given ?? (await filledDatabase());
  const options = { database, schema: wholeGraph, passThrough: way === "passed through" };
  return { ...(await startServer(options)), database };
};
