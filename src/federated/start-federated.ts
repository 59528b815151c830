import { buildWholeGraph, MODULES, type Routing } from "../graph";
import { type RunningServer, type ServerOptions, serve } from "../main";
import { type AskSubgraph, askOverHttp } from "../router";
import { SubgraphProcess } from "./subgraph-process";

export interface FederatedOptions extends ServerOptions {
  /** The list of other owners' subgraphs; by default the one that Sarazm brings along. */
  readonly members?: string | undefined;
}

/**
 * Serves the whole graph from a process for each subgraph, with the members that are listed, and this process in front of
 * all of them.
 */
export const startFederated = (options: FederatedOptions): Promise<RunningServer> => {
  const wholeGraph = buildWholeGraph();
  const { logger, members } = options;
  const openRouting = async (databaseUrl: string): Promise<Routing> => {
    const processes = MODULES.map(({ name }) => new SubgraphProcess(name, databaseUrl, options));
    const stop = async (): Promise<void> => {
      await Promise.all(processes.map((process) => process.stop()));
    };
    try {
      await Promise.all(processes.map((process) => process.start()));
      // Loaded here: a subgraph composes nothing.
      const { MemberRouting } = await import("./member-routing");
      const routing = await MemberRouting.open(
        { wholeGraph, ask: askOne(processes, options), logger },
        members,
      );
      return { first: routing.first, follow: routing.follow, close: () => routing.close().then(stop) };
    } catch (error) {
      await stop();
      throw error;
    }
  };
  return serve(options, { schema: wholeGraph, purpose: "server", openRouting, sendsWebhooks: true });
};

const askOne = (
  processes: readonly SubgraphProcess[],
  { logger }: ServerOptions,
): ((name: string) => AskSubgraph) => {
  const asks = new Map<string, AskSubgraph>(
    processes.map((process) => [
      process.name,
      askOverHttp({ name: process.name, url: () => process.url, logger }),
    ]),
  );
  return (name) => asks.get(name) as AskSubgraph;
};
