import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { createClient } from "graphql-ws";
import { describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { buildWholeGraph } from "../../src/graph";
import type { SubscriptionLimits, TrustedProxies } from "../../src/kernel/config";
import { records } from "../contract/support/dataset";
import { writeStatusChanges } from "../contract/support/status-changes";
import { eventually, subscribe, TRANSPORTS } from "../harness/subscriber";
import { filledDatabase } from "../harness/test-database";
import { startServer } from "../harness/test-server";

const database = await filledDatabase();
const schema = buildWholeGraph();
const [item] = records["action-items"] as [(typeof records)["action-items"][number]];
const QUERY = "subscription ($after: String) { statusChanged(after: $after) { id cursor note { text } } }";

const FROM_NOW = "subscription { statusChanged { id cursor note { text } } }";

const serve = async (subscriptions: Partial<SubscriptionLimits>, trustProxy: TrustedProxies = 0) => {
  const server = await startServer({ database, schema, subscriptions, trustProxy });
  return {
    ...server,
    address: `${server.url}/graphql`,
    socket: `${server.url.replace("http", "ws")}/graphql`,
  };
};

const open = async (address: string): Promise<WebSocket> => {
  const socket = new WebSocket(address, "graphql-transport-ws");
  await once(socket, "open");
  socket.send(JSON.stringify({ type: "connection_init" }));
  await once(socket, "message");
  return socket;
};

describe("A server that has as many subscribers as it may have", () => {
  it("refuses more, over either transport, and takes others when some go", async () => {
    const server = await serve({ connections: 1 });
    const first = await open(server.socket);
    const refused = new WebSocket(server.socket, "graphql-transport-ws");
    const [, response] = (await once(refused, "unexpected-response")) as [unknown, { statusCode: number }];
    expect(response.statusCode).toBe(503);
    const stream = await server.request(
      `/graphql?query=${encodeURIComponent("subscription { statusChanged { id } }")}`,
      {
        headers: { accept: "text/event-stream" },
      },
    );
    expect(stream.status).toBe(503);
    const { errors } = (await stream.json()) as { errors: { extensions: object }[] };
    expect(errors[0]?.extensions).toEqual({ code: "TOO_MANY_SUBSCRIPTIONS", limit: "connections", most: 1 });
    first.close();
    await once(first, "close");
    const next = await open(server.socket);
    next.close();
  });
});

describe("An address that has as many connections as it may have", () => {
  const from = (address: string) => ({ "x-forwarded-for": address });

  const statusAt = async (address: string, client: string): Promise<number> => {
    const socket = new WebSocket(address, "graphql-transport-ws", { headers: from(client) });
    const refused = once(socket, "unexpected-response").then(([, { statusCode }]) => statusCode as number);
    return Promise.race([refused, once(socket, "open").then(() => 101)]);
  };

  it("is refused more, over either transport, while others are served", async () => {
    const server = await serve({ perAddress: 2 }, 1);
    expect(await statusAt(server.socket, "203.0.113.1")).toBe(101);
    const events = (client: string) =>
      server.request(`/graphql?query=${encodeURIComponent(FROM_NOW)}`, {
        headers: { accept: "text/event-stream", ...from(client) },
      });
    const stream = await events("203.0.113.1");
    expect(stream.status).toBe(200);
    expect(await statusAt(server.socket, "203.0.113.1")).toBe(429);
    const refused = await events("203.0.113.1");
    expect(refused.status).toBe(429);
    const { errors } = (await refused.json()) as { errors: { extensions: object }[] };
    expect(errors[0]?.extensions).toEqual({ code: "TOO_MANY_SUBSCRIPTIONS", limit: "perAddress", most: 2 });
    expect(await statusAt(server.socket, "203.0.113.2")).toBe(101);
    await stream.body?.cancel();
    await eventuallyTaken(() => statusAt(server.socket, "203.0.113.1"));
  });

  it("is a network, where it is of IPv6", async () => {
    const server = await serve({ perAddress: 1 }, 1);
    expect(await statusAt(server.socket, "2001:db8:1:2::1")).toBe(101);
    expect(await statusAt(server.socket, "2001:db8:1:2:ffff::9")).toBe(429);
    expect(await statusAt(server.socket, "2001:db8:1:3::1")).toBe(101);
  });

  const eventuallyTaken = async (ask: () => Promise<number>): Promise<void> => {
    for (let tries = 0; tries < 50; tries += 1) {
      if ((await ask()) === 101) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error("the place was not given back");
  };
});

describe("A connection that has as many operations open as it may have", () => {
  it("is refused another one", async () => {
    const server = await serve({ perConnection: 2 });
    const client = createClient({ url: server.socket, webSocketImpl: WebSocket, retryAttempts: 0 });
    const errors: unknown[] = [];
    const sink = {
      next: () => undefined,
      complete: () => undefined,
      error: (error: unknown) => errors.push(error),
    };
    for (let count = 0; count < 3; count += 1) client.subscribe({ query: QUERY }, sink);
    await eventually(
      () => errors.length > 0,
      () => "the refusal",
    );
    expect(errors).toEqual([
      [
        expect.objectContaining({
          extensions: { code: "TOO_MANY_SUBSCRIPTIONS", limit: "perConnection", most: 2 },
        }),
      ],
    ]);
    await client.dispose();
  });
});

describe("A WebSocket", () => {
  it("is for the address of the graph only", async () => {
    const server = await serve({});
    const socket = new WebSocket(server.socket.replace("/graphql", "/other"), "graphql-transport-ws");
    const [, response] = (await once(socket, "unexpected-response")) as [unknown, { statusCode: number }];
    expect(response.statusCode).toBe(404);
  });

  it("is closed where it speaks another protocol", async () => {
    const server = await serve({});
    const socket = new WebSocket(server.socket, ["graphql-ws"]);
    const [error] = (await once(socket, "error")) as [Error];
    expect(error.message).toContain("subprotocol");
  });

  it.each([
    ["is no message of the protocol", () => "nonsense", 4400],
    [
      "is larger than a request may be",
      () => JSON.stringify({ type: "ping", payload: { x: "x".repeat(1_048_576) } }),
      1009,
    ],
    [
      "subscribes before the connection is acknowledged",
      () => JSON.stringify({ id: "1", type: "subscribe", payload: { query: QUERY } }),
      4401,
    ],
  ])("is closed when what is sent %s", async (_, message, code) => {
    const server = await serve({});
    const socket = new WebSocket(server.socket, "graphql-transport-ws");
    await once(socket, "open");
    socket.send(message());
    const [closedWith] = (await once(socket, "close")) as [number];
    expect(closedWith).toBe(code);
  });
});

interface Message {
  readonly type: string;
  // biome-ignore lint/suspicious/noExplicitAny: what it is depends on the type of the message.
  readonly payload: any;
}

const toldOf = ({ type, payload }: Message): { readonly cursor: string; readonly note: object | null }[] =>
  type === "next" && payload.data.statusChanged ? [payload.data.statusChanged] : [];

describe("A subscriber who does not take what is sent", () => {
  const enough = async () => {
    const note = { en: "x".repeat(2_000_000) };
    await writeStatusChanges(
      database,
      Array.from({ length: 12 }, () => ({ itemId: item.id, note })),
    );
  };

  it("over WebSocket is told, closed, and can go on without a gap", async () => {
    const server = await serve({ slowAfterMs: 300 });
    const socket = await open(server.socket);
    const messages: Message[] = [];
    socket.on("message", (data) => messages.push(JSON.parse(String(data))));
    const closed = once(socket, "close") as Promise<[number]>;
    socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query: QUERY } }));
    socket.send(JSON.stringify({ id: "2", type: "subscribe", payload: { query: "{ __typename }" } }));
    await eventually(
      () => messages.some(({ type }) => type === "complete"),
      () => "the answer to the query",
    );
    while (!messages.some((message) => toldOf(message).length > 0)) {
      await writeStatusChanges(database, [{ itemId: item.id }]);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    socket.pause();
    await enough();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    socket.resume();
    expect((await closed)[0]).toBe(1013);
    const told = messages.flatMap(toldOf).filter(({ note }) => note !== null);
    const error = messages.find(({ type }) => type === "error")?.payload[0];
    expect(error?.extensions.code).toBe("SUBSCRIBER_TOO_SLOW");
    expect(error?.extensions.after).toBe(told.at(-1)?.cursor);
    expect(told.length).toBeLessThan(12);
    const rest = subscribe("WebSocket", server.address, {
      query: QUERY,
      variables: { after: error?.extensions.after },
    });
    await rest.until(12 - told.length);
    rest.stop();
  }, 30_000);

  it("of server-sent events is told, closed, and can go on without a gap", async () => {
    const server = await serve({ slowAfterMs: 300 });
    const request = get(`${server.address}?query=${encodeURIComponent(FROM_NOW)}`, {
      headers: { accept: "text/event-stream" },
    });
    const [response] = (await once(request, "response")) as [IncomingMessage];
    let text = "";
    response.setEncoding("utf8").on("data", (part: string) => {
      text += part;
    });
    while (!text.includes("statusChanged")) {
      await writeStatusChanges(database, [{ itemId: item.id }]);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    response.pause();
    await enough();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    response.resume();
    await once(response, "end");
    const results = [...text.matchAll(/^event: next\ndata: (.*)$/gm)].map(([, data]) =>
      JSON.parse(data as string),
    );
    const told = results.flatMap(({ data }) => (data?.statusChanged.note ? [data.statusChanged] : []));
    const { extensions } = results.at(-1).errors[0];
    expect(extensions).toEqual({ code: "SUBSCRIBER_TOO_SLOW", after: told.at(-1).cursor });
    expect(told.length).toBeLessThan(12);
    const rest = subscribe("WebSocket", server.address, {
      query: QUERY,
      variables: { after: extensions.after },
    });
    await rest.until(12 - told.length);
    rest.stop();
  }, 30_000);
});

describe.each(TRANSPORTS)("A server that closes, over %s", (transport) => {
  it("ends subscriptions, so that clients go on elsewhere", async () => {
    const server = await serve({});
    const subscriber = subscribe(transport, server.address, { query: QUERY });
    while (subscriber.results.length === 0) {
      await writeStatusChanges(database, [{ itemId: item.id }]);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const started = Date.now();
    await server.app.close();
    await subscriber.untilDone();
    expect(Date.now() - started).toBeLessThan(3_000);
    if (transport === "WebSocket") expect(subscriber.closed()?.code).toBe(1001);
    else expect(subscriber.errors[0]?.extensions).toEqual({ code: "SERVER_CLOSING" });
  });
});
