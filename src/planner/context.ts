import type { Database } from "../kernel/database";
import type { Logger } from "../kernel/logger";

/** What every operation carries: GraphQL's context value. */
export interface ReadContext {
  readonly database: Database;
  /** Languages asked for by Accept-Language, most wanted first; empty where none was. */
  readonly languages: readonly string[];
  readonly logger: Logger;
  /** Told the dataset's revision that an answer was read at. */
  onRevision?(revision: number): void;
}
