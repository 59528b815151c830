import { buildWholeGraph } from "../graph";
import { type RunningServer, type ServerOptions, serve } from "../main";
import { type AskSubgraph, askOverHttp, createRouter, supergraphAt } from "../router";

/** Serves the whole graph over subgraphs that others start and watch: in containers, say, or on machines of their own. */
export const startRouter = (
  addresses: ReadonlyMap<string, string>,
  options: ServerOptions,
): Promise<RunningServer> => {
  const { logger } = options;
  const schema = buildWholeGraph();
  const asks = new Map<string, AskSubgraph>(
    [...addresses].map(([name, url]) => [name, askOverHttp({ name, url: () => url, logger })]),
  );
  const openRouter = async () =>
    createRouter({
      schema,
      supergraph: await supergraphAt(addresses),
      askSubgraph: (name) => asks.get(name) as AskSubgraph,
    });
  return serve(options, { schema, purpose: "server", openRouter, sendsWebhooks: true });
};
