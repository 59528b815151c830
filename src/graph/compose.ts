import { type DocumentNode, type GraphQLError, parse, print } from "graphql";
import { UserFacingError } from "../kernel/errors";
import type { Subgraph } from "./subgraphs";

/** A subgraph as it is composed. */
export interface ComposedService {
  readonly name: string;
  readonly url: string;
  readonly document: DocumentNode;
}

/** What subgraphs compose to. */
export interface Supergraph {
  /** The SDL that routers run. */
  readonly supergraph: string;
  /** What its clients see. */
  readonly publicDocument: DocumentNode;
}

/** Composes subgraphs of any owner; or tells why they do not compose. */
export async function tryCompose(
  services: readonly ComposedService[],
): Promise<Supergraph | { readonly errors: readonly GraphQLError[] }> {
  // Loaded here: a server that only answers does not compose.
  const { composeServices } = await import("@theguild/federation-composition");
  const result = composeServices(
    services.map(({ name, url, document }) => ({ name, url, typeDefs: document })),
  );
  if (result.errors) return { errors: result.errors };
  // Its nodes have lists that are default values as names of enum values; its text has them right.
  const publicDocument = parse(print(result.publicDocumentNode));
  return { supergraph: `${result.supergraphSdl.trim()}\n`, publicDocument };
}

/** Composes the subgraphs cut from the whole graph to the supergraph that routers run: its SDL. */
export async function compose(subgraphs: readonly Subgraph[]): Promise<string> {
  const composed = await tryCompose(
    subgraphs.map(({ name, url, sdl }) => ({ name, url, document: parse(sdl) })),
  );
  if ("supergraph" in composed) return composed.supergraph;
  const reasons = composed.errors.map(({ message }) => message).join("\n");
  throw new UserFacingError(
    `The subgraphs do not compose; mend the modules that they are cut from:\n${reasons}`,
  );
}
