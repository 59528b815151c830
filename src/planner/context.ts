import type { Database } from "../kernel/database";

/** A statement that ran: for logs. */
export interface RanStatement {
  readonly sql: string;
  /** The root field that it read, by its response key. */
  readonly field: string;
  readonly ms: number;
}

/** What every operation carries: GraphQL's context value. */
export interface ReadContext {
  readonly database: Database;
  /** Languages asked for by Accept-Language, most wanted first; empty where none was. */
  readonly languages: readonly string[];
  /** Told the dataset's revision that an answer was read at. */
  onRevision?(revision: number): void;
  /** Told of every statement, once it has run or failed. Measured only where somebody wants to know. */
  readonly onStatement?: ((statement: RanStatement) => void) | undefined;
}
