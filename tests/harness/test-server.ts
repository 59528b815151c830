import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import { afterAll } from "vitest";
import type { OperationLimits } from "../../src/kernel/config";
import type { Database } from "../../src/kernel/database";
import { createApp } from "../../src/server";
import { graphqlClient } from "./graphql-client";
import { captureLog, type LogCapture } from "./log-capture";

export interface TestServer {
  readonly app: FastifyInstance;
  readonly url: string;
  readonly log: LogCapture;
  /** Sends an operation to /graphql. */
  readonly execute: ReturnType<typeof graphqlClient>;
  /** Sends any request, for tests of the protocol itself. */
  readonly request: (path: string, init?: RequestInit) => Promise<Response>;
}

/** A server on a free port, closed after the test file's last test. */
export const startServer = async (options: {
  readonly database: Database;
  readonly schema: GraphQLSchema;
  readonly limits?: Partial<OperationLimits>;
}): Promise<TestServer> => {
  const log = captureLog();
  const app = await createApp({ logger: log.logger, ...options });
  const url = await app.listen({ port: 0, host: "127.0.0.1" });
  afterAll(() => app.close());
  return {
    app,
    url,
    log,
    execute: graphqlClient(`${url}/graphql`),
    request: (path, init) => fetch(new URL(path, url), init),
  };
};
