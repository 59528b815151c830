import { buildASTSchema, type DocumentNode, GraphQLError, type GraphQLSchema, parse } from "graphql";
import { type ComposedService, publicSdl, tryCompose } from "../../graph";
import type { Part } from "../parts/part";
import { explain } from "./explain";
import { brokenRules } from "./member-rules";
import { type CompositionProblem, NotComposed } from "./problem";

/** What subgraphs compose to. */
export interface Composed {
  readonly parts: readonly Part[];
  /** The SDL that routers run. */
  readonly supergraph: string;
  /** What clients see, as it was composed. */
  readonly publicDocument: DocumentNode;
  /** What clients see. */
  readonly publicSchema: GraphQLSchema;
  /** The same, sorted, as text. */
  readonly publicSdl: string;
}

/** Composes subgraphs, or throws NotComposed with every reason explained. */
export async function composeParts(parts: readonly Part[]): Promise<Composed> {
  const parsed = parts.map(parsePart);
  const unreadable = parsed.filter(isProblem);
  if (unreadable.length > 0) throw new NotComposed(unreadable);
  const services = parsed.filter((one): one is ComposedService => !isProblem(one));
  const broken = brokenRules(services);
  if (broken.length > 0) throw new NotComposed(broken);
  const composed = await tryCompose(services);
  if ("errors" in composed) {
    throw new NotComposed(
      explain(
        composed.errors,
        parts.map(({ name }) => name),
      ),
    );
  }
  const { supergraph, publicDocument } = composed;
  const publicSchema = clientSchema(publicDocument);
  return { parts, supergraph, publicDocument, publicSchema, publicSdl: publicSdl(publicSchema) };
}

export function clientSchema(document: DocumentNode): GraphQLSchema {
  return buildASTSchema(document, { assumeValidSDL: true });
}

function isProblem(one: ComposedService | CompositionProblem): one is CompositionProblem {
  return "advice" in one;
}

function parsePart({ name, url, sdl }: Part): ComposedService | CompositionProblem {
  try {
    return { name, url, document: parse(sdl) };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return {
      code: "INVALID_SDL",
      where: null,
      subgraphs: [name],
      what: `The schema of ${name} is not GraphQL: ${error.message}`,
      advice: "Mend it there; nothing else was checked.",
      ...error.locations?.[0],
    };
  }
}
