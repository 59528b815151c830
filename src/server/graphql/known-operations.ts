import type { DocumentNode, OperationDefinitionNode } from "graphql";
import { LRUCache } from "lru-cache";

/**
 * An operation that Apollo Server has let pass, and that PostgreSQL's JSON was the whole answer to; or one of a persisted
 * document that was checked in the same way.
 */
export interface KnownOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** A request's words for an operation. */
export interface OperationWords {
  readonly query?: unknown;
  readonly operationName?: unknown;
}

/** What the texts of the operations that are remembered may take, in characters. */
const MOST_CHARACTERS = 1_000_000;

/** Operations that need no parsing, validating or measuring any more, by their words. */
export class KnownOperations {
  readonly #operations = new LRUCache<string, KnownOperation>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (_, key) => key.length,
  });

  find(words: OperationWords): KnownOperation | undefined {
    const key = keyOf(words);
    return key === undefined ? undefined : this.#operations.get(key);
  }

  remember(words: OperationWords, known: KnownOperation): void {
    const key = keyOf(words);
    if (key !== undefined && !this.#operations.has(key)) this.#operations.set(key, known);
  }
}

const keyOf = ({ query, operationName }: OperationWords): string | undefined => {
  if (typeof query !== "string") return undefined;
  if (operationName === undefined || operationName === null) return `\n${query}`;
  // A name has no line break, so the first one ends it.
  return typeof operationName === "string" && !operationName.includes("\n")
    ? `${operationName}\n${query}`
    : undefined;
};
