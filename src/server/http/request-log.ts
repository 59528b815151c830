import type { FastifyInstance } from "fastify";
import type { Logger } from "../../kernel/logger";

/** Names a request in the log and in its answer, so that one can be found from the other. */
export const REQUEST_ID_HEADER = "X-Request-Id";

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
