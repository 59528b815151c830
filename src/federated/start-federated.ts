import { buildWholeGraph, MODULES, type Router } from "../graph";
import { type RunningServer, type ServerOptions, serve } from "../main";
import { type AskSubgraph, askOverHttp, createRouter, supergraphAt } from "../router";
import { SubgraphProcess } from "./subgraph-process";

/** Serves the whole graph from a process for each subgraph, and this one in front of them. */
export const startFederated = (options: ServerOptions): Promise<RunningServer> => {
  const schema = buildWholeGraph();
  const openRouter = async (databaseUrl: string): Promise<Router> => {
    const processes = MODULES.map(({ name }) => new SubgraphProcess(name, databaseUrl, options));
    const stop = async (): Promise<void> => {
      await Promise.all(processes.map((process) => process.stop()));
    };
    try {
      await Promise.all(processes.map((process) => process.start()));
      return await routerOver(processes, schema, options, stop);
    } catch (error) {
      await stop();
      throw error;
    }
  };
  return serve(options, { schema, purpose: "server", openRouter, sendsWebhooks: true });
};

const routerOver = async (
  processes: readonly SubgraphProcess[],
  schema: ReturnType<typeof buildWholeGraph>,
  { logger }: ServerOptions,
  stop: () => Promise<void>,
): Promise<Router> => {
  const asks = new Map<string, AskSubgraph>(
    processes.map((process) => [
      process.name,
      askOverHttp({ name: process.name, url: () => process.url, logger }),
    ]),
  );
  const addresses = new Map(processes.map(({ name, url = "" }) => [name, url]));
  const router = createRouter({
    schema,
    supergraph: await supergraphAt(addresses),
    askSubgraph: (name) => asks.get(name) as AskSubgraph,
  });
  return {
    ...router,
    close: async () => {
      await router.close();
      await stop();
    },
  };
};
