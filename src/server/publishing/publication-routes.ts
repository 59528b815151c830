import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Database } from "../../kernel/database";
import { acceptedLanguages } from "../../kernel/localization/languages";
import type { Logger } from "../../kernel/logger";
import {
  BadParameter,
  graphReader,
  PUBLICATIONS,
  type Publication,
  type Published,
  readParameters,
} from "../../publishing";
import type { AnswerCache } from "../answers/answer-cache";
import { answering } from "../answers/answering";
import { readsOf } from "../answers/reads";
import type { RevisionWatch } from "../revision/revision-watch";
import { sendBadParameter, sendFailure } from "./errors";
import { originOf } from "./origin";
import { publicationSecurity } from "./publication-security";

interface PublicationsOptions {
  readonly schema: GraphQLSchema;
  readonly database: Database;
  readonly logger: Logger;
  readonly cache: AnswerCache;
  readonly watch: RevisionWatch;
}

/** What is published is read from this graph, whatever members add to the one that clients ask. */
const PUBLISHED = { name: "published" };

type Publish = (request: FastifyRequest, publication: Publication) => Promise<Published>;

/** Serves what is published, kept and compared like any answer. */
export const registerPublicationRoutes = (app: FastifyInstance, options: PublicationsOptions): void => {
  const publish = publisher(options);
  for (const publication of PUBLICATIONS) {
    const answer = answering((request, reply) => send(request, reply, publication, publish, options), {
      ...options,
      graph: () => PUBLISHED,
      // The links in it lead to where it was asked for.
      besides: originOf,
    });
    const security = publicationSecurity(publication);
    app.get(publication.path, (request, reply) => {
      reply.headers({ ...security, vary: "Accept-Language, Accept-Encoding", "cache-control": "no-cache" });
      return answer(request, reply);
    });
  }
};

const send = async (
  request: FastifyRequest,
  reply: FastifyReply,
  publication: Publication,
  publish: Publish,
  { logger, database }: PublicationsOptions,
): Promise<unknown> => {
  try {
    const { body, language, links = [] } = await publish(request, publication);
    readsOf(request).isComplete = true;
    reply.type(publication.contentType);
    if (language !== undefined) reply.header("content-language", language);
    if (links.length > 0) reply.header("link", links.map(headerOf).join(", "));
    return body;
  } catch (error) {
    if (error instanceof BadParameter) return sendBadParameter(request, reply, error.message);
    const told = logger.child({ requestId: request.id });
    return sendFailure(request, reply, error, {
      logger: told,
      statementTimeoutMs: database.statementTimeoutMs,
    });
  }
};

const headerOf = ({ rel, href, type }: NonNullable<Published["links"]>[number]): string =>
  `<${href}>; rel="${rel}"${type === undefined ? "" : `; type="${type}"`}`;

const publisher = ({ schema, database, logger }: PublicationsOptions): Publish => {
  const reader = graphReader(schema);
  return async (request, { path, parameters: known, publish }) => {
    const search = new URLSearchParams(request.url.split("?", 2)[1]);
    const { parameters, languages = acceptedLanguages(request.headers["accept-language"]) } = readParameters(
      search,
      known,
      schema,
    );
    const reads = readsOf(request);
    const ask = reader({
      database,
      languages,
      onRevision: (revision) => reads.saw(revision),
      onStatement: logger.isLevelEnabled("debug")
        ? (statement) => logger.child({ requestId: request.id }).debug(statement, "statement")
        : undefined,
    });
    return publish({ parameters, search, origin: originOf(request), path, languages, ask });
  };
};
