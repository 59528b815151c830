import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import { importDataset, SHIPPED_DATASET, shippedDatasetState } from "./dataset";
import { buildWholeGraph, type Routing } from "./graph";
import { createAuthenticate, SERVER } from "./kernel/auth";
import { type Config, packageRoot } from "./kernel/config";
import { connect, migrate, type OpenDatabase, openDatabase, WRITING } from "./kernel/database";
import { EXIT_CODES, errorCode, errorMessage, UserFacingError } from "./kernel/errors";
import type { Logger } from "./kernel/logger";
import { type AppOptions, createApp, readPersistedDocuments } from "./server";
import { startWebhooks } from "./webhooks";

/** Where the build puts the web client. */
export const WEB_CLIENT: string = join(packageRoot, "dist", "web");

/** What a server needs to start. */
export interface ServerOptions {
  readonly config: Config;
  readonly logger: Logger;
  /** Aborted: a start that is under way goes no further, and leaves nothing running. */
  readonly signal: AbortSignal;
}

/** How one kind of server serves. */
export interface Serving {
  readonly schema: GraphQLSchema;
  /** Of the processes on one data directory, one is the server; others share what it opened. */
  readonly purpose: "server" | "command";
  /** What the application is told besides what the configuration says. */
  readonly application?: Pick<AppOptions, "isSubgraph" | "limits" | "subscriptions" | "webClient">;
  /** Makes what runs the operations in place of the planner, on the database given. */
  readonly openRouting?: (databaseUrl: string) => Promise<Routing>;
  /** Whether this process sends webhooks. */
  readonly sendsWebhooks: boolean;
}

/** A server that answers. */
export interface RunningServer {
  /** Where: http://127.0.0.1:4000 */
  readonly address: string;
  /** Lets requests finish, then closes the database, and stops the embedded one. */
  close(): Promise<void>;
}

/** A dataset that someone imported is theirs: a start keeps up only with the one that comes with the program. */
const fillDatabase = async (database: OpenDatabase, logger: Logger): Promise<void> => {
  const state = await shippedDatasetState(database);
  if (state === "current") return;
  if (state === "foreign") {
    logger.info("the database holds a dataset of its own: it is served as it is");
    return;
  }
  logger.info("importing the dataset");
  try {
    const { hasChanged, revision, seconds, notices } = await importDataset(database, SHIPPED_DATASET, {
      by: SERVER,
    });
    logger.info({ revision, hasChanged, seconds }, "dataset imported");
    for (const notice of notices) logger.warn(notice);
  } catch (error) {
    if (state === "missing" || !(error instanceof UserFacingError)) throw error;
    logger.error(`${error.message} The dataset in the database is served as it is.`);
  }
};

const cannotListen = (error: unknown, { host, port }: Config): unknown => {
  const failures: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} on ${host} is in use: stop what listens there, or set PORT to another one.`,
    EACCES: `Port ${port} on ${host} may not be used by this user: set PORT to a number above 1023.`,
    EADDRNOTAVAIL: `This machine has no address ${host}: set HOST to one that it has, as 127.0.0.1.`,
    ENOTFOUND: `The name ${host} has no address: set HOST to an address of this machine, as 127.0.0.1.`,
  };
  const message = failures[errorCode(error) ?? ""];
  return message === undefined
    ? error
    : new UserFacingError(message, { cause: error, exitCode: EXIT_CODES.addressUnavailable });
};

const listen = async (app: FastifyInstance, config: Config): Promise<string> => {
  try {
    return await app.listen({ host: config.host, port: config.port });
  } catch (error) {
    throw cannotListen(error, config);
  }
};

type Closing = () => Promise<unknown>;

/** Closes in the reverse order of opening; what fails to close does not keep the rest open. */
const closeAll = async (closings: readonly Closing[], logger: Logger): Promise<void> => {
  for (const close of closings.toReversed()) {
    await close().catch((error: unknown) => logger.error({ err: error }, `stopping: ${errorMessage(error)}`));
  }
};

const open = async (
  { config, logger, signal }: ServerOptions,
  { schema, purpose, application = {}, openRouting, sendsWebhooks }: Serving,
  closings: Closing[],
): Promise<string> => {
  // Read first: a manifest that is none is told before anything was started.
  const persisted = application.isSubgraph === true ? {} : await persistedOf(config);
  const database = await openDatabase(config, logger, { purpose });
  closings.push(database.close);
  signal.throwIfAborted();
  await migrate(database, logger);
  signal.throwIfAborted();
  await fillDatabase(database, logger);
  signal.throwIfAborted();
  const connections = await openConnections(database.url, { config, logger, signal }, closings);
  if (sendsWebhooks) {
    const webhooks = await startWebhooks({ url: database.url, logger, schema, settings: config.webhooks });
    closings.push(webhooks.close);
  }
  const routing = await openRouting?.(database.url);
  if (routing !== undefined) closings.push(routing.close);
  signal.throwIfAborted();
  const app = await createApp({
    ...connections,
    ...settingsOf(config),
    ...persisted,
    ...application,
    logger,
    schema,
    ...(routing && { ...routing.first, onGraph: routing.follow, whyUnready: routing.whyUnready }),
  });
  closings.push(() => app.close());
  const address = await listen(app, config);
  if (purpose === "server") await database.announce(address);
  return address;
};

type Connections = Pick<AppOptions, "database" | "writing" | "authenticate">;

/** Questions have connections of their own, with a limit that migrations and imports have not. */
const openConnections = async (
  url: string,
  { config, logger }: ServerOptions,
  closings: Closing[],
): Promise<Connections> => {
  const { databasePoolSize: poolSize, statementTimeoutMs, dataDirectory, openIdIssuer } = config;
  const database = await connect(url, logger, { poolSize, statementTimeoutMs, isForReading: true });
  closings.push(database.close);
  const writing = await connect(url, logger, { ...WRITING, statementTimeoutMs });
  closings.push(writing.close);
  return { database, writing, authenticate: createAuthenticate({ database, dataDirectory, openIdIssuer }) };
};

const settingsOf = (config: Config) => ({
  limits: config.limits,
  subscriptions: config.subscriptions,
  answerCacheBytes: config.answerCacheBytes,
  correctionsPerHour: config.correctionsPerHour,
  trustProxy: config.trustProxy,
});

/** A router asks subgraphs whatever it needs: only clients are held to what was persisted. */
const persistedOf = async ({
  persisted,
}: Config): Promise<Pick<AppOptions, "documents" | "onlyPersisted">> => ({
  documents: await readPersistedDocuments(persisted),
  onlyPersisted: persisted.isOnly,
});

/** Opens the database, brings it up to date, and serves. */
export const serve = async (options: ServerOptions, serving: Serving): Promise<RunningServer> => {
  const closings: Closing[] = [];
  const close = () => closeAll(closings, options.logger);
  try {
    return { address: await open(options, serving, closings), close };
  } catch (error) {
    await close();
    throw error;
  }
};

/** Serves the whole graph from one process. */
export const startServer = (options: ServerOptions): Promise<RunningServer> =>
  serve(options, {
    schema: buildWholeGraph(),
    purpose: "server",
    application: { webClient: WEB_CLIENT },
    sendsWebhooks: true,
  });
