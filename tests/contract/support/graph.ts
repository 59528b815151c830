import { buildWholeGraph } from "../../../src/graph";
import type { Authenticate } from "../../../src/kernel/auth";
import type { OperationLimits, TrustedProxies } from "../../../src/kernel/config";
import type { Database } from "../../../src/kernel/database";
import type { AppOptions } from "../../../src/server";
import { serveRouter } from "../../harness/federated/serve-router";
import { filledDatabase } from "../../harness/test-database";
import { startServer, type TestServer } from "../../harness/test-server";
import { chosenWay, isFederated, type Way } from "../../harness/ways";

/** The whole graph, as the server serves it. */
export const wholeGraph = buildWholeGraph();

/** Whether queries lead to a type: not to mutations, nor to what comes of them. */
export const isRead = ({ name }: { readonly name: string }): boolean =>
  !["Mutation", "Subscription", "UserError"].includes(name) && !name.endsWith("Payload");

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

interface ServeOptions {
  readonly way?: Way;
  /** Shared with another server; without it, one of its own. */
  readonly database?: Database;
  readonly limits?: Partial<OperationLimits>;
  /** As the server is told by its configuration. */
  readonly correctionsPerHour?: number;
  readonly trustProxy?: TrustedProxies;
  /** Whom it trusts, where that is not just the server itself. */
  readonly authenticate?: Authenticate;
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
