import { buildWholeGraph, MODULES, type Routing } from "../graph";
import { type RunningServer, serve, WEB_CLIENT } from "../main";
import { type FederatedOptions, routingOver } from "./routing-over";
import { SubgraphProcess } from "./subgraph-process";

/**
 * Serves the whole graph from a process for each subgraph, with the members that are listed, and this process in front of
 * all of them.
 */
export const startFederated = (options: FederatedOptions): Promise<RunningServer> => {
  const wholeGraph = buildWholeGraph();
  const openRouting = async (databaseUrl: string): Promise<Routing> => {
    const processes = MODULES.map(({ name }) => new SubgraphProcess(name, databaseUrl, options));
    const stop = async (): Promise<void> => {
      await Promise.all(processes.map((process) => process.stop()));
    };
    try {
      await Promise.all(processes.map((process) => process.start()));
      const routing = await routingOver(processes, wholeGraph, options);
      return { ...routing, close: () => routing.close().then(stop) };
    } catch (error) {
      await stop();
      throw error;
    }
  };
  const application = { webClient: WEB_CLIENT };
  const serving = { schema: wholeGraph, purpose: "server", application, openRouting } as const;
  return serve(options, { ...serving, sendsWebhooks: true });
};
