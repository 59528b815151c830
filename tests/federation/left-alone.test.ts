import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, it } from "vitest";
import { askOverHttp, committedSupergraph, createRouter } from "../../src/router";
import { wholeGraph } from "../contract/support/graph";
import { silentLogger } from "../harness/log-capture";
import { filledDatabase } from "../harness/test-database";
import { startServer } from "../harness/test-server";

const TIME_LIMIT_MS = 500;

/** A subgraph that takes requests and never answers. */
const silent = createServer();
silent.listen(0, "127.0.0.1");
await once(silent, "listening");
afterAll(() => {
  silent.closeAllConnections();
  silent.close();
});
const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/graphql`;

const serve = async (timeLimitMs: number) => {
  const router = createRouter({
    schema: wholeGraph,
    supergraph: await committedSupergraph(),
    askSubgraph: (name) => askOverHttp({ name, url: () => url, timeLimitMs, logger: silentLogger }),
  });
  afterAll(router.close);
  return startServer({ database: await filledDatabase(), schema: wholeGraph, router });
};

it("A subgraph that never answers costs no more than its time, of queries and of subscriptions", async () => {
  const server = await serve(TIME_LIMIT_MS);
  const { body } = await server.execute({ query: "{ countries { code } }" });
  expect(body.errors).toMatchObject([{ extensions: { code: "SERVICE_UNAVAILABLE" } }]);
  const followed = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream" },
    body: JSON.stringify({ query: "subscription { statusChanged { id } }" }),
  });
  expect(await followed.text()).toContain("SERVICE_UNAVAILABLE");
});

it("A client that leaves ends what was asked for it", async () => {
  const server = await serve(60_000);
  const asked = once(silent, "request") as Promise<[IncomingMessage]>;
  const client = new AbortController();
  const answer = fetch(`${server.url}/graphql`, {
    method: "POST",
    signal: client.signal,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ countries { code } }" }),
  });
  const [{ socket }] = await asked;
  const ended = once(socket, "close");
  client.abort();
  await expect(answer).rejects.toThrow();
  await ended;
});
