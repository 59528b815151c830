import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Database } from "../../kernel/database";
import { acceptedLanguages } from "../../kernel/localization/languages";
import type { Logger } from "../../kernel/logger";
import { type Publication, type Published, readParameters } from "../../publishing";
import type { AnswerCache } from "../answers/answer-cache";
import { answering } from "../answers/answering";
import { readsOf } from "../answers/reads";
import { sendError } from "../errors/http-errors";
import { searchOf } from "../http/search-of";
import type { RevisionWatch } from "../revision/revision-watch";
import { graphAsker, PUBLISHED } from "./graph-asker";
import { originOf } from "./origin";
import { publicationSecurity } from "./publication-security";

interface PublicationsOptions {
  readonly schema: GraphQLSchema;
  readonly database: Database;
  readonly logger: Logger;
  readonly cache: AnswerCache;
  readonly watch: RevisionWatch;
}

type Publish = (request: FastifyRequest, publication: Publication) => Promise<Published>;

/** Serves what is published, kept and compared like any answer. */
export const registerPublicationRoutes = (
  app: FastifyInstance,
  publications: readonly Publication[],
  options: PublicationsOptions,
): void => {
  const publish = publisher(options);
  for (const publication of publications) {
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
    return sendError(request, reply, error, { logger, statementTimeoutMs: database.statementTimeoutMs });
  }
};

const headerOf = ({ rel, href, type }: NonNullable<Published["links"]>[number]): string =>
  `<${href}>; rel="${rel}"${type === undefined ? "" : `; type="${type}"`}`;

const publisher = (options: PublicationsOptions): Publish => {
  const asker = graphAsker(options);
  return async (request, { path, parameters: known, publish }) => {
    const search = searchOf(request);
    const { parameters, languages = acceptedLanguages(request.headers["accept-language"]) } = readParameters(
      search,
      known,
      options.schema,
    );
    return publish({
      ...asker(request, languages),
      parameters,
      search,
      origin: originOf(request),
      path,
      named: request.params as Readonly<Record<string, string>>,
      languages,
    });
  };
};
