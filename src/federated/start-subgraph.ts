import { buildSubgraph } from "../graph";
import { SUBGRAPH_LIMITS } from "../kernel/config";
import { type RunningServer, type ServerOptions, serve } from "../main";

/** Serves one module's part of the graph, for a router. Several may start at once, on one database. */
export const startSubgraph = (name: string, options: ServerOptions): Promise<RunningServer> =>
  serve(options, {
    schema: buildSubgraph(name),
    purpose: "command",
    application: {
      isSubgraph: true,
      limits: SUBGRAPH_LIMITS,
      // All of them come from the server in front, which counts whom they are for.
      subscriptions: { perAddress: Number.POSITIVE_INFINITY },
    },
    sendsWebhooks: false,
  });
