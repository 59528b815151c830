import type { GraphQLSchema } from "graphql";
import { cut, definitionsOf, printPart, readOwnership } from "./cut";
import { MODULES } from "./modules";

/** Where the subgraphs listen on one machine: the first module's here, the others' on the ports after it. */
const HOST = "127.0.0.1";
const FIRST_PORT = 4101;

/** A module's part of the graph, as a server of its own. */
export interface Subgraph {
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly url: string;
  readonly sdl: string;
}

/** The subgraphs that the whole graph is cut into, in the order of the modules. */
export function subgraphsOf(wholeGraph: GraphQLSchema): Subgraph[] {
  const parts = cut(definitionsOf(wholeGraph), readOwnership(MODULES));
  return parts.map(({ module, definitions }, index) => {
    const port = FIRST_PORT + index;
    const url = `http://${HOST}:${port}/graphql`;
    return { name: module, host: HOST, port, url, sdl: printPart(definitions) };
  });
}
