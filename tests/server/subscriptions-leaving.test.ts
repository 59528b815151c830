import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";
import { WebSocket } from "ws";
import { buildWholeGraph } from "../../src/graph";
import type { Authenticate } from "../../src/kernel/auth";
import { filledDatabase } from "../harness/test-database";
import { startServer } from "../harness/test-server";
import { testTokens } from "../harness/tokens";

const database = await filledDatabase();
const schema = buildWholeGraph();
const QUERY = "subscription { statusChanged { cursor to } }";

const askForEvents = async (url: string): Promise<Socket> => {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => undefined);
  await once(socket, "connect");
  const body = JSON.stringify({ query: QUERY });
  socket.write(
    `POST /graphql HTTP/1.1\r\nHost: ${hostname}\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
  return socket;
};

const statusOf = async (socket: Socket): Promise<number> => {
  const [data] = (await once(socket, "data")) as [Buffer];
  return Number(String(data).split(" ")[1]);
};

it("Event streams whose clients leave at any moment give their places back", async () => {
  const places = 50;
  const { url } = await startServer({ database, schema, subscriptions: { connections: places } });
  await Promise.all(
    Array.from({ length: 100 }, async (_, index) => {
      await pause(index * 5);
      const socket = await askForEvents(url);
      await pause(Math.random() * 30);
      socket.destroy();
    }),
  );
  await pause(1_000);
  const all = await Promise.all(Array.from({ length: places }, () => askForEvents(url)));
  const statuses = await Promise.all(all.map(statusOf));
  for (const socket of all) socket.destroy();
  expect(new Set(statuses)).toEqual(new Set([200]));
});

it("A token is looked at no more when its connection is gone, whatever it waited for then", async () => {
  const tokens = testTokens(database);
  let count = 0;
  // As long as it takes where the issuer or the database is busy.
  const authenticate: Authenticate = async (authorization) => {
    count += 1;
    await pause(20);
    return tokens.authenticate(authorization);
  };
  const { url } = await startServer({
    database,
    schema,
    authenticate,
    subscriptions: { checkTokenEveryMs: 40 },
  });
  const payload = { authorization: `Bearer ${await tokens.tokenFor({ role: "ASSESSOR" })}` };
  const leaveAfter = async (milliseconds: number): Promise<void> => {
    const socket = new WebSocket(`${url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
    await once(socket, "open");
    socket.send(JSON.stringify({ type: "connection_init", payload }));
    await pause(milliseconds);
    socket.terminate();
  };
  await Promise.all(Array.from({ length: 30 }, () => leaveAfter(Math.random() * 2)));
  await Promise.all(Array.from({ length: 30 }, () => leaveAfter(40 + Math.random() * 80)));
  await pause(200);
  expect(count).toBeGreaterThan(30);
  count = 0;
  await pause(400);
  expect(count).toBe(0);
});
