import type { FastifyInstance } from "fastify";
import { afterAll } from "vitest";
import type { Router } from "../../src/graph";
import { connect, type Database, WRITING } from "../../src/kernel/database";
import { type AppOptions, createApp } from "../../src/server";
import { graphqlClient } from "./graphql-client";
import { captureLog, type LogCapture, silentLogger } from "./log-capture";
import { bearer, type TestTokens, testTokens } from "./tokens";

export interface TestServer {
  readonly app: FastifyInstance;
  readonly url: string;
  readonly log: LogCapture;
  /** Sends an operation to /graphql. */
  readonly execute: ReturnType<typeof graphqlClient>;
  /** A token that holds on this server, issued on its database. */
  readonly tokenFor: TestTokens["tokenFor"];
  /** The header of such a token: `execute({ query, headers: await server.as({ role: "ASSESSOR" }) })`. */
  readonly as: (grant: Parameters<TestTokens["tokenFor"]>[0]) => Promise<Readonly<Record<string, string>>>;
  /** Sends any request, for tests of the protocol itself. */
  readonly request: (path: string, init?: RequestInit) => Promise<Response>;
}

interface RoutedOptions {
  /** Makes the router that runs the operations, if one is to. */
  readonly routed?: ((parts: AppOptions) => Promise<Router>) | undefined;
}

const writings = new WeakMap<Database, Promise<Database>>();

/** Connections for writing, one set for all servers over a database: a file may start dozens of them. */
const writingOf = (database: Database): Promise<Database> => {
  const known = writings.get(database);
  if (known !== undefined) return known;
  const writing = connect(database.url, silentLogger, WRITING);
  writings.set(database, writing);
  afterAll(async () => (await writing).close());
  return writing;
};

/** A server on a free port that keeps no answers unless it is told to, closed after the test file's last test. */
export const startServer = async ({
  routed,
  ...options
}: Omit<AppOptions, "logger"> & RoutedOptions): Promise<TestServer> => {
  const log = captureLog();
  const { authenticate, tokenFor } = testTokens(options.database);
  const writing = await writingOf(options.database);
  const parts = { logger: log.logger, authenticate, writing, ...options };
  const router = await routed?.(parts);
  const app = await createApp({ answerCacheBytes: 0, ...(router && { router }), ...parts });
  const url = await app.listen({ port: 0, host: "127.0.0.1" });
  afterAll(() => app.close());
  return {
    app,
    url,
    log,
    tokenFor,
    as: async (grant) => bearer(await tokenFor(grant)),
    execute: graphqlClient(`${url}/graphql`),
    request: (path, init) => fetch(new URL(path, url), init),
  };
};
