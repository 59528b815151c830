import { buildSubgraph, MODULES } from "../../../src/graph";
import type { Authenticate } from "../../../src/kernel/auth";
import { DEFAULT_SUBGRAPH_TIME_LIMIT_MS, SUBGRAPH_LIMITS } from "../../../src/kernel/config";
import type { Database } from "../../../src/kernel/database";
import { type AskSubgraph, askOverHttp } from "../../../src/router";
import { wholeGraph } from "../../contract/support/graph";
import { silentLogger } from "../../harness/log-capture";
import { startServer, type TestServer } from "../../harness/test-server";

export interface SubgraphServers {
  readonly serverOf: (name: string) => TestServer;
  /** Asks one of them over HTTP, as the server in front does. */
  readonly ask: (name: string) => AskSubgraph;
}

interface Options {
  readonly timeLimitMs?: number;
  /** Whom they trust, where that is also whom the server in front trusts. */
  readonly authenticate?: Authenticate;
}

/** Our subgraphs as servers over one database, as a router meets them. Call it at the top of a file. */
export const startSubgraphServers = async (
  database: Database,
  { timeLimitMs = DEFAULT_SUBGRAPH_TIME_LIMIT_MS, ...shared }: Options = {},
): Promise<SubgraphServers> => {
  const start = async (name: string) => {
    const schema = buildSubgraph(name, wholeGraph);
    const options = { database, schema, isSubgraph: true, limits: SUBGRAPH_LIMITS, ...shared };
    const server = await startServer(options);
    return [name, server] as const;
  };
  const servers = new Map(await Promise.all(MODULES.map(({ name }) => start(name))));
  const serverOf = (name: string): TestServer => {
    const server = servers.get(name);
    if (server === undefined) throw new Error(`no subgraph ${name} is served`);
    return server;
  };
  const ask = (name: string): AskSubgraph =>
    askOverHttp({
      name,
      url: () => `${serverOf(name).url}/graphql`,
      timeLimitMs,
      logger: silentLogger,
    });
  return { serverOf, ask };
};
