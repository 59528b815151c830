import { randomUUID } from "node:crypto";
import fastify, { type FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Router, Routing } from "../graph";
import { type Authenticate, refuseTokens } from "../kernel/auth";
import {
  DEFAULT_CORRECTIONS_PER_HOUR,
  DEFAULT_LIMITS,
  DEFAULT_SUBSCRIPTION_LIMITS,
  type OperationLimits,
  type SubscriptionLimits,
  type TrustedProxies,
} from "../kernel/config";
import type { Database } from "../kernel/database";
import type { DocumentText } from "../kernel/documents";
import type { Logger } from "../kernel/logger";
import { admitPerHour } from "../kernel/writing";
import { PUBLICATIONS } from "../publishing";
import { AnswerCache } from "./answers/answer-cache";
import { rememberBody } from "./answers/question";
import { httpErrorHandler, notFoundHandler } from "./errors/http-errors";
import { DEFAULT_EXPORT_LIMITS, type ExportLimits } from "./exports/export-places";
import { registerExportRoutes } from "./exports/export-routes";
import { registerGraphiqlRoutes } from "./graphiql/graphiql-routes";
import { startApolloServer } from "./graphql/apollo-server";
import { GRAPHQL_PATH, registerGraphqlRoutes } from "./graphql/graphql-routes";
import { OperationRunner } from "./graphql/operation-runner";
import { registerHealthRoutes } from "./health/health-routes";
import { clientAddress, trustIn } from "./http/client-address";
import { drainOnClose } from "./http/drain";
import { firstPartsServed } from "./http/first-parts";
import { registerHttpPlugins } from "./http/plugins";
import { registerRequestLog, requestIdOf } from "./http/request-log";
import { limitCheck } from "./limits";
import { PersistedDocuments } from "./persisted/persisted-documents";
import { prepareDocuments } from "./persisted/prepare-documents";
import { registerPublicationRoutes } from "./publishing/publication-routes";
import { RevisionWatch } from "./revision/revision-watch";
import { serveSubscriptions } from "./subscriptions/serve-subscriptions";
import { registerWebClient } from "./web-client/web-client-routes";

const MAX_BODY_BYTES = 1_048_576;
/** The keys of the records that a router wants completed may be many. */
const MAX_ROUTED_BODY_BYTES = 16 * MAX_BODY_BYTES;

/** What one server serves, and with what. */
export interface AppOptions {
  readonly database: Database;
  /** Connections for writing: few, since writers take turns. Those for reading without them. */
  readonly writing?: Database;
  readonly logger: Logger;
  readonly schema: GraphQLSchema;
  /** Whose tokens hold; by default nobody's. */
  readonly authenticate?: Authenticate;
  /** How much memory answers that are kept may take; 0 keeps none. */
  readonly answerCacheBytes?: number;
  /** Whether PostgreSQL's JSON may be the response; else graphql-js completes every operation. */
  readonly passThrough?: boolean;
  /** Runs the operations over subgraphs; without it, they are read from the database. */
  readonly router?: Router | undefined;
  /** Given what serves another graph in place of the one before, while requests come. */
  readonly onGraph?: Routing["follow"];
  /** Says what keeps it from answering besides the database. */
  readonly whyUnready?: Routing["whyUnready"] | undefined;
  /** Whether a router asks, and not clients: its requests are larger, and name themselves. */
  readonly isSubgraph?: boolean;
  /** What operations may ask for; those that are not given are as by default. */
  readonly limits?: Partial<OperationLimits>;
  /** How many corrections somebody without a token may ask for within an hour, from one address; 0: none. */
  readonly correctionsPerHour?: number;
  /** Whose word is taken on the address that a request came from; nobody's without it. */
  readonly trustProxy?: TrustedProxies;
  /** The documents that clients may ask by their ids. */
  readonly documents?: readonly DocumentText[];
  /** Whether nothing else may be asked. */
  readonly onlyPersisted?: boolean;
  /** Where the web client was built to; without it, `/` leads to GraphiQL. */
  readonly webClient?: string | undefined;
  /** How many may be subscribed; those that are not given are as by default. */
  readonly subscriptions?: Partial<SubscriptionLimits>;
  /** How exports run beside each other; what is not given is as by default. */
  readonly exports?: Partial<ExportLimits>;
}

const ANSWER_CACHE_BYTES = 64 * 1_048_576;

interface HttpOptions {
  readonly logger: Logger;
  readonly trustProxy: TrustedProxies;
  readonly isSubgraph: boolean;
}

const createFastify = ({ logger, trustProxy, isSubgraph }: HttpOptions): FastifyInstance => {
  const app = fastify({
    logger: false,
    trustProxy: trustIn(trustProxy),
    genReqId: isSubgraph ? requestIdOf : () => randomUUID(),
    bodyLimit: isSubgraph ? MAX_ROUTED_BODY_BYTES : MAX_BODY_BYTES,
    // While closing, connections that are open are still served, and told to close: nobody sees an error.
    return503OnClosing: false,
    frameworkErrors: httpErrorHandler(logger),
  });
  // Only JSON is read: a form or plain text is how other sites would make a browser send a request.
  app.removeAllContentTypeParsers();
  const parseJson = app.getDefaultJsonParser("error", "error");
  app.addContentTypeParser<string>("application/json", { parseAs: "string" }, (request, body, done) => {
    rememberBody(request, body);
    parseJson(request, body, done);
  });
  app.setErrorHandler(httpErrorHandler(logger));
  return app;
};

/**
 * The server, ready to listen. Closing it lets the requests under way finish; the database is the caller's to
 * close, afterwards.
 */
export const createApp = async ({
  database,
  writing = database,
  logger,
  schema,
  authenticate = refuseTokens,
  answerCacheBytes = ANSWER_CACHE_BYTES,
  passThrough = true,
  router,
  onGraph,
  whyUnready,
  isSubgraph = false,
  limits = {},
  correctionsPerHour = DEFAULT_CORRECTIONS_PER_HOUR,
  trustProxy = 0,
  subscriptions = {},
  exports = {},
  documents: texts = [],
  onlyPersisted = false,
  webClient,
}: AppOptions): Promise<FastifyInstance> => {
  const app = createFastify({ logger, trustProxy, isSubgraph });
  const served = firstPartsServed(app);
  registerRequestLog(app, logger);
  drainOnClose(app);
  await registerHttpPlugins(app);

  const allLimits = { ...DEFAULT_LIMITS, ...limits };
  const checkLimits = limitCheck(allLimits);
  const runner = new OperationRunner({ schema, router }, { checkLimits, passThrough });
  const documents = new PersistedDocuments({ texts, isOnly: onlyPersisted });
  const preparing = { runner, limits: allLimits, logger };
  const prepareAgain = prepareDocuments(app, texts, preparing);
  const { statementTimeoutMs } = database;
  const apollo = await startApolloServer({
    runner,
    checkLimits,
    logger,
    limits: allLimits,
    statementTimeoutMs,
  });
  onGraph?.((graph) => {
    runner.replace(graph);
    prepareAgain();
  });
  app.addHook("onClose", () => apollo.stop());

  const watch = new RevisionWatch(database.url, logger);
  await watch.start();
  app.addHook("onClose", async () => watch.close());

  registerHealthRoutes(app, { database, logger, whyUnready });
  registerGraphiqlRoutes(app, documents);
  if (!isSubgraph) {
    registerExportRoutes(app, { schema, database, logger, limits: { ...DEFAULT_EXPORT_LIMITS, ...exports } });
  }
  const cache = new AnswerCache(answerCacheBytes);
  const client = { directory: webClient, schema, database, logger, cache, watch, served };
  app.setNotFoundHandler(notFoundHandler(logger, await registerWebClient(app, client)));
  if (!isSubgraph) registerPublicationRoutes(app, PUBLICATIONS, { schema, database, logger, cache, watch });
  const admission = admitPerHour(correctionsPerHour);
  const serving = { apollo, database, writing, logger, authenticate, admission, watch, documents };
  const sendEvents = serveSubscriptions(app, {
    ...serving,
    path: GRAPHQL_PATH,
    addressOf: clientAddress(trustProxy),
    limits: { ...DEFAULT_SUBSCRIPTION_LIMITS, ...subscriptions },
    maxMessageBytes: MAX_BODY_BYTES,
  });
  await registerGraphqlRoutes(app, { ...serving, runner, cache, sendEvents });
  return app;
};
