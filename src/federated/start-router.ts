import { buildWholeGraph } from "../graph";
import { type RunningServer, type ServerOptions, serve } from "../main";
import { type Addressed, routerOver } from "./start-federated";

const nothing = async (): Promise<void> => undefined;

/** Serves the whole graph over subgraphs that others start and watch: containers, say, or machines of their own. */
export const startRouter = (
  subgraphs: readonly Addressed[],
  options: ServerOptions,
): Promise<RunningServer> => {
  const schema = buildWholeGraph();
  const openRouter = () => routerOver(subgraphs, schema, options, nothing);
  return serve(options, { schema, purpose: "server", openRouter, sendsWebhooks: true });
};
