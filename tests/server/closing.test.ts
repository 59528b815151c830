import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { filledDatabase } from "../harness/test-database";
import { startServer } from "../harness/test-server";
import { probeSchema } from "./probe-schema";

const database = await filledDatabase();
const start = () => startServer({ database, schema: probeSchema() });

/** Sends requests over one connection as raw text, and gives everything that comes back until it closes. */
const rawConnection = (url: string) => {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const received = text(socket);
  const ask = (path: string, query = ""): void => {
    socket.write(
      `GET ${path}${query} HTTP/1.1\r\nHost: ${hostname}\r\nApollo-Require-Preflight: true\r\n\r\n`,
    );
  };
  return { ask, received };
};

describe("Closing", () => {
  it("lets requests under way finish and takes no new ones", async () => {
    const server = await start();
    const underWay = server.execute({ query: "{ slow(milliseconds: 500) }" });
    await setTimeout(100);
    const closed = server.app.close();
    await setTimeout(50);
    await expect(server.request("/health/live")).rejects.toThrow();
    expect((await underWay).expectData()).toEqual({ slow: "done" });
    await closed;
  });

  it("serves connections that are open, tells them to close, and is not ready any more", async () => {
    const server = await start();
    const { ask, received } = rawConnection(server.url);
    ask("/graphql", `?${new URLSearchParams({ query: "{ slow(milliseconds: 500) }" })}`);
    await setTimeout(100);
    const closed = server.app.close();
    await setTimeout(50);
    ask("/health/ready");
    await closed;
    const [slow, ready] = (await received).split(/(?=HTTP\/1\.1 503)/);
    expect(slow).toContain('{"data":{"slow":"done"}}');
    expect(ready).toMatch(/^connection: close\r$/im);
    expect(ready).toContain('{"status":"unavailable","reason":"The server is stopping."}');
  });
});
