import type { FastifyInstance } from "fastify";

/** Shorter than what orchestrators wait for between SIGTERM and SIGKILL. */
const DRAIN_TIMEOUT_MS = 10_000;

/** Requests under way may finish when the server closes, but not hold it up for ever. */
export const limitDraining = (app: FastifyInstance): void => {
  app.addHook("preClose", async () => {
    const timer = setTimeout(() => app.server.closeAllConnections(), DRAIN_TIMEOUT_MS);
    timer.unref();
    app.server.once("close", () => clearTimeout(timer));
  });
};
