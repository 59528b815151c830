import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { expect, it } from "vitest";
import { WebSocket } from "ws";
import { buildWholeGraph } from "../../src/graph";
import { filledDatabase } from "../harness/test-database";
import { startServer } from "../harness/test-server";

const server = await startServer({ database: await filledDatabase(), schema: buildWholeGraph() });
const graph = `${server.url}/graphql`;

/** What the documentation says, and a little more for a busy machine. */
const PING_S = 12;
const LATE_S = 4;

interface Lived {
  readonly firstPing: number;
  /** When it was cut off; undefined where it was not within the time that it was looked at. */
  readonly cutOff: number | undefined;
}

const seconds = (since: number): number => (performance.now() - since) / 1_000;

/** A connection on which nothing happens, looked at until it has been asked twice whether it is there, and answered in time or not. */
const idle = async ({ answers }: { answers: boolean }): Promise<Lived> => {
  const socket = new WebSocket(graph.replace("http", "ws"), "graphql-transport-ws", { autoPong: answers });
  await once(socket, "open");
  socket.send(JSON.stringify({ type: "connection_init" }));
  const opened = performance.now();
  const pings: number[] = [];
  socket.on("ping", () => pings.push(seconds(opened)));
  let timer: NodeJS.Timeout | undefined;
  const cutOff = await Promise.race([
    once(socket, "close").then(() => seconds(opened)),
    new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), (2 * PING_S + LATE_S) * 1_000);
    }),
  ]);
  clearTimeout(timer);
  socket.terminate();
  return { firstPing: pings[0] ?? Number.NaN, cutOff };
};

/** How long it takes until something is written to an event stream on which nothing happens, and what. */
const firstOfStream = async (): Promise<{ readonly after: number; readonly text: string }> => {
  const query = encodeURIComponent("subscription { statusChanged { id } }");
  const request = get(`${graph}?query=${query}`, { headers: { accept: "text/event-stream" } });
  const [response] = (await once(request, "response")) as [IncomingMessage];
  const opened = performance.now();
  let text = "";
  // Streams begin with an empty line; what counts is what comes later.
  for await (const chunk of response as AsyncIterable<Buffer>) {
    text = String(chunk);
    if (text.trim() !== "" && seconds(opened) > 1) break;
  }
  request.destroy();
  return { after: seconds(opened), text };
};

const isInTime = (after: number, expected: number): void => {
  expect(after).toBeGreaterThan(expected - 1);
  expect(after).toBeLessThan(expected + LATE_S);
};

it(`Who is silent is asked every ${PING_S} seconds whether they are there; who does not answer by the next time is cut off`, {
  timeout: 60_000,
}, async () => {
  const [present, absent, stream] = await Promise.all([
    idle({ answers: true }),
    idle({ answers: false }),
    firstOfStream(),
  ]);
  isInTime(present.firstPing, PING_S);
  expect(present.cutOff).toBeUndefined();
  isInTime(absent.firstPing, PING_S);
  isInTime(absent.cutOff as number, 2 * PING_S);
  isInTime(stream.after, PING_S);
  expect(stream.text).toBe(":\n\n");
});
