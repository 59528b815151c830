import type { Database } from "../../kernel/database";
import type { Logger } from "../../kernel/logger";

/** What every operation knows of its request. */
export interface RequestContext {
  readonly database: Database;
  /** From Accept-Language, most wanted first; empty when the client named none. */
  readonly languages: readonly string[];
  readonly logger: Logger;
  /** Reads tell the revision of the dataset that they saw. */
  readonly onRevision: (revision: number) => void;
}
