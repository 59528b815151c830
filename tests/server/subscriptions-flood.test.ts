import { once } from "node:events";
import type { Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { buildSchema, type GraphQLSchema } from "graphql";
import { describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { buildWholeGraph } from "../../src/graph";
import type { SubscriptionLimits } from "../../src/kernel/config";
import { eventually } from "../harness/subscriber";
import { filledDatabase } from "../harness/test-database";
import { startServer } from "../harness/test-server";

const database = await filledDatabase();
const wholeGraph = buildWholeGraph();

interface Pair {
  readonly client: WebSocket;
  /** The other end, in the server. */
  readonly served: Socket;
}

const connected = async (
  subscriptions: Partial<SubscriptionLimits>,
  schema: GraphQLSchema = wholeGraph,
): Promise<Pair> => {
  const { app, url } = await startServer({ database, schema, subscriptions });
  const accepted = once(app.server, "connection") as Promise<[Socket]>;
  const client = new WebSocket(`${url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
  client.on("error", () => undefined);
  const [served] = await accepted;
  await once(client, "open");
  client.send(JSON.stringify({ type: "connection_init" }));
  await once(client, "message");
  return { client, served };
};

/** Sends without reading anything, as fast as it is taken; gives the most that ever waited in the server. */
const flood = async ({ client, served }: Pair, count: number, message: (n: number) => object) => {
  let most = 0;
  const measure = setInterval(() => {
    most = Math.max(most, served.writableLength);
  }, 1);
  const gone = once(served, "close");
  client.pause();
  for (let n = 0; n < count && !served.closed; n += 1) {
    const sent = new Promise((resolve) => client.send(JSON.stringify(message(n)), resolve));
    await Promise.race([sent, gone]);
    most = Math.max(most, served.writableLength);
  }
  clearInterval(measure);
  return most;
};

const MIB = 1_048_576;

describe("A client that sends without end and reads nothing", () => {
  it("does not make the server keep the payloads of its pings", async () => {
    const pair = await connected({ slowAfterMs: 500 });
    const payload = { x: "x".repeat(1_000_000) };
    expect(await flood(pair, 60, () => ({ type: "ping", payload }))).toBeLessThan(MIB);
    const [pong] = (await Promise.all([once(pair.client, "message"), pair.client.resume()])) as unknown as [
      [Buffer],
    ];
    expect(JSON.parse(String(pong[0]))).toEqual({ type: "pong" });
    pair.client.terminate();
  });

  it("is read from no more, and closed in time, when what it asks for piles up", async () => {
    const pair = await connected({ slowAfterMs: 500 });
    const closed = once(pair.served, "close");
    const query = `{ ${"x".repeat(300_000)} }`;
    const most = await flood(pair, 200, (n) => ({ id: String(n), type: "subscribe", payload: { query } }));
    await closed;
    expect(most).toBeGreaterThan(MIB);
    expect(most).toBeLessThan(8 * MIB);
    pair.client.terminate();
  }, 20_000);
});

describe("A client that takes its answers late, but in time", () => {
  it("gets all of them, in spite of what waited", async () => {
    const pair = await connected({ slowAfterMs: 5_000 });
    const ids = new Set<string>();
    pair.client.on("message", (data) => {
      const { id, type } = JSON.parse(String(data));
      if (type === "error") ids.add(id);
    });
    pair.client.pause();
    const query = `{ ${"x".repeat(300_000)} }`;
    for (let n = 0; n < 60; n += 1)
      pair.client.send(JSON.stringify({ id: String(n), type: "subscribe", payload: { query } }));
    await pause(1_000);
    pair.client.resume();
    await eventually(
      () => ids.size === 60,
      () => `60 answers; there are ${ids.size}`,
    );
    pair.client.terminate();
  }, 20_000);
});

describe("Operations of one connection", () => {
  /** A graph whose one field counts how many ask for it at once. */
  const countingGraph = () => {
    const schema = buildSchema("type Query { slow: Int }");
    const seen = { now: 0, most: 0, all: 0 };
    const resolve = async (): Promise<number> => {
      seen.all += 1;
      seen.now += 1;
      seen.most = Math.max(seen.most, seen.now);
      await pause(5);
      seen.now -= 1;
      return seen.all;
    };
    Object.assign(schema.getQueryType()?.getFields()["slow"] ?? {}, { resolve });
    return { schema, seen };
  };

  it("run a few at a time, those that were completed early too", async () => {
    const { schema, seen } = countingGraph();
    const { client } = await connected({}, schema);
    for (let n = 0; n < 300; n += 1) {
      client.send(JSON.stringify({ id: String(n), type: "subscribe", payload: { query: "{ slow }" } }));
      client.send(JSON.stringify({ id: String(n), type: "complete" }));
    }
    await eventually(
      () => seen.all === 300,
      () => `300 operations; there were ${seen.all}`,
    );
    expect(seen.most).toBe(10);
    client.terminate();
  });

  it("are counted whatever ids they come under", async () => {
    const { client } = await connected({ perConnection: 3 });
    const errors: { readonly extensions: object }[] = [];
    client.on("message", (data) => {
      const { type, payload } = JSON.parse(String(data));
      if (type === "error") errors.push(...payload);
    });
    const query = "subscription { statusChanged { id } }";
    for (let n = 0; n < 40; n += 1) {
      client.send(JSON.stringify({ id: "1", type: "complete" }));
      client.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query } }));
    }
    await eventually(
      () => errors.length > 0,
      () => "a refusal",
    );
    expect(errors[0]?.extensions).toEqual({
      code: "TOO_MANY_SUBSCRIPTIONS",
      limit: "perConnection",
      most: 3,
    });
    client.terminate();
  });
});
