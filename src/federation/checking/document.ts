import { type DocumentNode, GraphQLError, Kind, parse } from "graphql";
import { UserFacingError } from "../../kernel/errors";

/** How often a document was asked, and by whom. */
export interface Usage {
  readonly count: number;
  readonly clients: readonly string[];
}

/** A document that clients use. */
export interface ClientDocument {
  /** A file's name, or what a manifest calls it. */
  readonly name: string;
  /** Its operations' names. */
  readonly operations: readonly string[];
  readonly document: DocumentNode;
  /** Undefined where nothing was recorded. */
  readonly usage?: Usage;
}

/** Parses a document that clients use; `source` is told where it cannot be parsed. */
export function clientDocument(name: string, text: string, source = name): ClientDocument {
  try {
    const document = parse(text);
    const operations = document.definitions.flatMap((one) =>
      one.kind === Kind.OPERATION_DEFINITION && one.name ? [one.name.value] : [],
    );
    return { name, operations, document };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const { line = 1, column = 1 } = error.locations?.[0] ?? {};
    throw new UserFacingError(`${source}:${line}:${column}: this document is not GraphQL: ${error.message}`);
  }
}

/** What a manifest calls a document may be nothing that people know it by. */
const HASH = /^[0-9a-f]{64}$/;
const HASH_SHOWN = 8;

/** "initiative-page.graphql (operation InitiativePage)"; of a hash, the beginning: "2f7c41aa… (operation Timeline)" */
export function describeDocument({ name, operations }: Pick<ClientDocument, "name" | "operations">): string {
  const shown = HASH.test(name) ? `${name.slice(0, HASH_SHOWN)}…` : name;
  const named =
    operations.length === 0
      ? ""
      : ` (operation${operations.length === 1 ? "" : "s"} ${operations.join(", ")})`;
  return `${shown}${named}`;
}
