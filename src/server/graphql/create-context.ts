import type { FastifyRequest } from "fastify";
import type { ReadContext } from "../../graph";
import type { Database } from "../../kernel/database";
import { acceptedLanguages } from "../../kernel/localization/languages";
import type { Logger } from "../../kernel/logger";
import { type Reads, readsOf } from "../answers/reads";

/** What every operation carries on this server. */
export interface RequestContext extends ReadContext {
  readonly reads: Reads;
}

export const contextFactory =
  (database: Database, logger: Logger) =>
  async (request: FastifyRequest): Promise<RequestContext> => {
    const reads = readsOf(request);
    return {
      database,
      languages: acceptedLanguages(request.headers["accept-language"]),
      logger: logger.child({ requestId: request.id }),
      onRevision: (revision) => reads.saw(revision),
      reads,
    };
  };
