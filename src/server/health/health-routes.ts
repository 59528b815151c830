import type { FastifyInstance } from "fastify";
import { checkReadiness, type Readiness, type Supports } from "./readiness";

const STOPPING: Readiness = { status: "unavailable", reason: "The server is stopping." };

/** `live`: the process answers. `ready`: it can answer questions, and is not about to stop. */
export const registerHealthRoutes = (app: FastifyInstance, supports: Supports): void => {
  let isStopping = false;
  app.addHook("preClose", async () => {
    isStopping = true;
  });
  app.get("/health/live", async (_, reply) =>
    reply.header("cache-control", "no-store").send({ status: "live" }),
  );
  app.get("/health/ready", async (_, reply) => {
    const readiness = isStopping ? STOPPING : await checkReadiness(supports);
    return reply
      .code(readiness.status === "ready" ? 200 : 503)
      .header("cache-control", "no-store")
      .send(readiness);
  });
};
