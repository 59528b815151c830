import { buildWholeGraph } from "../graph";
import { type RunningServer, serve, WEB_CLIENT } from "../main";
import { type Addressed, type FederatedOptions, routingOver } from "./routing-over";

/** Serves the whole graph over subgraphs that others start and watch: containers, say, or machines of their own. */
export const startRouter = (
  subgraphs: readonly Addressed[],
  options: FederatedOptions,
): Promise<RunningServer> => {
  const schema = buildWholeGraph();
  const openRouting = () => routingOver(subgraphs, schema, options);
  const application = { webClient: WEB_CLIENT };
  return serve(options, { schema, purpose: "server", application, openRouting, sendsWebhooks: true });
};
