import type { ApolloServer } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Authenticate } from "../../kernel/auth";
import type { Database } from "../../kernel/database";
import type { Logger } from "../../kernel/logger";
import type { Admission } from "../../kernel/writing";
import type { AnswerCache } from "../answers/answer-cache";
import { answering } from "../answers/answering";
import { methodNotAllowedHandler } from "../errors/http-errors";
import { graphiqlForBrowsers } from "../graphiql/graphiql-routes";
import { authentication, principalOf } from "../http/authentication";
import { prefersEvents } from "../http/media-type";
import type { PersistedDocuments } from "../persisted/persisted-documents";
import type { RevisionWatch } from "../revision/revision-watch";
import { apolloHandler } from "./apollo-handler";
import { RequestContext } from "./create-context";
import { graphqlHandler } from "./graphql-handler";
import type { OperationRunner } from "./operation-runner";

export const GRAPHQL_PATH = "/graphql";

interface GraphqlRoutesOptions {
  readonly apollo: ApolloServer<RequestContext>;
  readonly runner: OperationRunner;
  readonly database: Database;
  readonly writing: Database;
  readonly logger: Logger;
  readonly authenticate: Authenticate;
  readonly admission: Admission;
  readonly cache: AnswerCache;
  readonly watch: RevisionWatch;
  readonly documents: PersistedDocuments;
  /** Answers who wants to be told of events. */
  readonly sendEvents: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;
}

export const registerGraphqlRoutes = async (
  app: FastifyInstance,
  {
    apollo,
    runner,
    database,
    writing,
    logger,
    authenticate,
    admission,
    cache,
    watch,
    documents,
    sendEvents,
  }: GraphqlRoutesOptions,
): Promise<void> => {
  const ask = graphqlHandler({
    runner,
    contextOf: (request, reply) =>
      new RequestContext(request, {
        database,
        writing,
        logger,
        principal: principalOf(request),
        admission,
        answer: reply.raw,
      }),
    askApollo: apolloHandler(apollo),
    documents,
  });
  const answer = answering(ask, { cache, watch, graph: () => runner.current });
  await app.register(async (scope) => {
    scope.addHook("onRequest", (_, reply, done) => {
      reply.headers({ vary: "Accept, Accept-Language, Accept-Encoding", "cache-control": "no-cache" });
      done();
    });
    scope.addHook("onRequest", authentication({ authenticate, logger }));
    scope.addHook("preHandler", graphiqlForBrowsers(documents));
    scope.route({
      method: ["GET", "POST"],
      url: GRAPHQL_PATH,
      exposeHeadRoute: false,
      handler: (request, reply) =>
        prefersEvents(request.headers.accept) ? sendEvents(request, reply) : answer(request, reply),
    });
  });
  app.route({
    method: ["HEAD", "PUT", "PATCH", "DELETE"],
    url: GRAPHQL_PATH,
    handler: methodNotAllowedHandler(logger, "GET, POST"),
  });
};
