import type { FastifyReply, FastifyRequest } from "fastify";
import type { ReadContext } from "../../graph";
import type { Database } from "../../kernel/database";
import { acceptedLanguages } from "../../kernel/localization/languages";
import type { Logger } from "../../kernel/logger";

/** The header that names the revision of the dataset that an answer shows. */
export const REVISION_HEADER = "Sarazm-Revision";

/** Names the oldest revision that any read of the request saw: all of the answer is at least as new. */
const revisionHeader = (reply: FastifyReply): ((revision: number) => void) => {
  let oldest = Number.POSITIVE_INFINITY;
  return (revision) => {
    if (revision >= oldest) return;
    oldest = revision;
    reply.header(REVISION_HEADER, String(revision));
  };
};

export const contextFactory =
  (database: Database, logger: Logger) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<ReadContext> => ({
    database,
    languages: acceptedLanguages(request.headers["accept-language"]),
    logger: logger.child({ requestId: request.id }),
    onRevision: revisionHeader(reply),
  });
