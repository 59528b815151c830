import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { FastifyInstance } from "fastify";
import type { Logger } from "../../kernel/logger";

/** Names a request in the log and in its answer, so that one can be found from the other. */
export const REQUEST_ID_HEADER = "X-Request-Id";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The name that a router gave the client's request: what subgraphs log and write of it can be found by the same. */
export const requestIdOf = ({ headers }: IncomingMessage): string => {
  const id = headers[REQUEST_ID_HEADER.toLowerCase()];
  return typeof id === "string" && UUID.test(id) ? id : randomUUID();
};

export const registerRequestLog = (app: FastifyInstance, logger: Logger): void => {
  app.addHook("onRequest", (request, reply, done) => {
    reply.header(REQUEST_ID_HEADER, request.id);
    done();
  });
  if (!logger.isLevelEnabled("debug")) return;
  app.addHook("onResponse", (request, reply, done) => {
    logger.debug(
      {
        requestId: request.id,
        method: request.method,
        path: request.url.split("?", 1)[0],
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      "request",
    );
    done();
  });
};
