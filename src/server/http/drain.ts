import type { FastifyInstance } from "fastify";

/** Shorter than what orchestrators wait for between SIGTERM and SIGKILL. */
const DRAIN_TIMEOUT_MS = 10_000;

/**
 * Requests under way finish when the server closes, and their connections end with them; without being told,
 * clients would keep them open, and the server with them. What takes too long is cut off.
 */
export const drainOnClose = (app: FastifyInstance): void => {
  let isClosing = false;
  app.addHook("preClose", async () => {
    isClosing = true;
    const timer = setTimeout(() => app.server.closeAllConnections(), DRAIN_TIMEOUT_MS);
    timer.unref();
    app.server.once("close", () => clearTimeout(timer));
  });
  app.addHook("onSend", (_, reply, payload, done) => {
    if (isClosing) reply.header("connection", "close");
    done(null, payload);
  });
};
