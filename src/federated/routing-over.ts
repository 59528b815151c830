import type { GraphQLSchema } from "graphql";
import type { Routing } from "../graph";
import type { ServerOptions } from "../main";
import { type AskSubgraph, askOverHttp } from "../router";
import type { Addressed } from "./addressed";
import { whyUnready } from "./why-unready";

/** What a server needs that answers over subgraphs. */
export interface FederatedOptions extends ServerOptions {
  /** The list of other owners' subgraphs; by default the one that Sarazm brings along. */
  readonly members?: string | undefined;
}

/** What runs operations over our subgraphs, wherever they are, and over those of members. */
export const routingOver = async (
  subgraphs: readonly Addressed[],
  wholeGraph: GraphQLSchema,
  { config, logger, members }: FederatedOptions,
): Promise<Routing> => {
  const { subgraphTimeLimitMs: timeLimitMs } = config;
  const asks = new Map<string, AskSubgraph>(
    subgraphs.map((subgraph) => [
      subgraph.name,
      askOverHttp({ name: subgraph.name, url: () => subgraph.url, timeLimitMs, logger }),
    ]),
  );
  // Loaded here: a subgraph composes nothing.
  const { MemberRouting } = await import("./member-routing");
  const ours = { wholeGraph, ask: (name: string) => asks.get(name) as AskSubgraph, logger };
  const { first, follow, close } = await MemberRouting.open(ours, members);
  return { first, follow, close, whyUnready: whyUnready(subgraphs) };
};
