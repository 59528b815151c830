import { buildWholeGraph } from "../../../src/graph";
import type { OperationLimits, TrustedProxies } from "../../../src/kernel/config";
import type { Database } from "../../../src/kernel/database";
import type { AppOptions } from "../../../src/server";
import { FEDERATED_WAYS, type FederatedWay, serveRouter } from "../../harness/federated/serve-router";
import { filledDatabase } from "../../harness/test-database";
import { startServer, type TestServer } from "../../harness/test-server";

/** The whole graph, as the server serves it. */
export const wholeGraph = buildWholeGraph();

/** Whether queries lead to a type: not to mutations, nor to what comes of them. */
export const isRead = ({ name }: { readonly name: string }): boolean =>
  !["Mutation", "Subscription", "UserError"].includes(name) && !name.endsWith("Payload");

export interface ServedGraph extends TestServer {
  readonly database: Database;
}

/** The ways of answering a query in one process, which nobody can tell apart. */
export const WAYS = ["passed through", "completed by graphql-js"] as const;

export type SingleWay = (typeof WAYS)[number];

export type Way = SingleWay | FederatedWay;

const ALL_WAYS: readonly Way[] = [...WAYS, ...FEDERATED_WAYS];

/** The way of this run: TEST_WAY is set to run all tests of the contract another way. */
const chosenWay = (): Way => {
  const chosen = process.env["TEST_WAY"];
  if (chosen === undefined) return "passed through";
  const way = ALL_WAYS.find((one) => one === chosen);
  if (way === undefined) throw new Error(`TEST_WAY is one of ${ALL_WAYS.join("; ")}`);
  return way;
};

const isFederated = (way: Way): way is FederatedWay => FEDERATED_WAYS.some((one) => one === way);

/** For operations that no client sends: what they cost does not matter. */
export const WITHOUT_LIMITS: OperationLimits = {
  tokens: 1_000_000,
  depth: Number.POSITIVE_INFINITY,
  aliases: Number.POSITIVE_INFINITY,
  fields: Number.POSITIVE_INFINITY,
  rootFields: Number.POSITIVE_INFINITY,
  cost: Number.POSITIVE_INFINITY,
};

interface ServeOptions {
  readonly way?: Way;
  /** Shared with another server; without it, one of its own. */
  readonly database?: Database;
  readonly limits?: Partial<OperationLimits>;
  /** As the server is told by its configuration. */
  readonly correctionsPerHour?: number;
  readonly trustProxy?: TrustedProxies;
}

/** The whole graph over HTTP, on a database with the whole dataset. Call it at the top of a test file. */
export const serveGraph = async ({
  way = chosenWay(),
  database: given,
  limits = {},
  ...more
}: ServeOptions = {}): Promise<ServedGraph> => {
  const database = given ?? (await filledDatabase());
  const passThrough = way !== "completed by graphql-js";
  const routed = isFederated(way) ? (parts: AppOptions) => serveRouter(way, wholeGraph, parts) : undefined;
  const options = { database, schema: wholeGraph, limits, passThrough, routed, ...more };
  return { ...(await startServer(options)), database };
};
