import { buildWholeGraph } from "../graph";
import { type RunningServer, serve, WEB_CLIENT } from "../main";
import { type FederatedOptions, routingOver } from "./routing-over";

/** Serves the whole graph over subgraphs that others start and watch: in containers, say, or on machines of their own. */
export const startRouter = (
  addresses: ReadonlyMap<string, string>,
  options: FederatedOptions,
): Promise<RunningServer> => {
  const schema = buildWholeGraph();
  const subgraphs = [...addresses].map(([name, url]) => ({ name, url }));
  const openRouting = () => routingOver(subgraphs, schema, options);
  const application = { webClient: WEB_CLIENT };
  return serve(options, { schema, purpose: "server", application, openRouting, sendsWebhooks: true });
};
