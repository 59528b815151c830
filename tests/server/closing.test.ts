import { setTimeout } from "node:timers/promises";
import { describe, expect, it, vi } from "vitest";
import { createApp } from "../../src/server";
import { silentLogger } from "../harness/log-capture";
import { filledDatabase } from "../harness/test-database";
import { startServer } from "../harness/test-server";
import { probeSchema } from "./probe-schema";

const database = await filledDatabase();
const start = () => startServer({ database, schema: probeSchema() });

describe("Closing", () => {
  it("lets requests under way finish and takes no new ones", async () => {
    const server = await start();
    const underWay = server.execute({ query: "{ slow(milliseconds: 500) }" });
    await setTimeout(100);
    const closed = server.app.close();
    const refused = () => expect(server.request("/health/live")).rejects.toThrow();
    await vi.waitFor(refused, { timeout: 350, interval: 25 });
    const answer = await underWay;
    expect(answer.expectData()).toEqual({ slow: "done" });
    expect(answer.headers.get("connection")).toBe("close");
    const answeredAt = Date.now();
    await closed;
    expect(Date.now() - answeredAt).toBeLessThan(1_000);
  });

  it("tells orchestrators at once that the server is not ready any more", async () => {
    const app = await createApp({
      logger: silentLogger,
      database,
      schema: probeSchema(),
    });
    const whileStopping: Response[] = [];
    app.addHook("preClose", async () => {
      whileStopping.push(await fetch(`${url}/health/ready`));
    });
    const url = await app.listen({ port: 0, host: "127.0.0.1" });
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    await app.close();

    const [response] = whileStopping;
    expect(response?.status).toBe(503);
    expect(await response?.json()).toEqual({ status: "unavailable", reason: "The server is stopping." });
  });
});
