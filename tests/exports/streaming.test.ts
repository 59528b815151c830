import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { createConnection, type Socket } from "node:net";
import { setTimeout } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, describe, expect, it } from "vitest";
import { connect } from "../../src/kernel/database";
import { wholeGraph } from "../contract/support/graph";
import { serveSyntheticGraph } from "../contract/support/synthetic";
import { silentLogger } from "../harness/log-capture";
import { startServer } from "../harness/test-server";
import { addressOf } from "./support/take";

const ITEMS = 5_000;
const { server } = await serveSyntheticGraph(ITEMS);
const { database } = server;
const other = await connect(database.url, silentLogger, { poolSize: 2 });
afterAll(() => other.close());

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

const usedMb = (): number => {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1_048_576;
};

const open = async (url: string, path: string): Promise<IncomingMessage> => {
  const [response] = (await once(get(new URL(path, url)), "response")) as [IncomingMessage];
  return response;
};

/** Somebody who asks, and never reads a byte: the network holds 4 MB at most, which is less than the file. */
const waitingReader = (url: string, path: string): Socket => {
  const { hostname, port } = new URL(url);
  const socket = createConnection(Number(port), hostname);
  socket.pause();
  socket.write(`GET ${path} HTTP/1.1\r\nhost: ${hostname}\r\n\r\n`);
  return socket;
};

/** Connections of the server that are within a transaction, each with what it does. */
const busy = async (): Promise<readonly { readonly query: string; readonly state: string }[]> => {
  const { rows } = await other.pool.query(
    "select query, state from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null and query ~ '(rows|declare|fetch)'",
  );
  return rows;
};

const nobodyIsBusy = () => expect.poll(busy).toEqual([]);

describe("Memory stays as it is", () => {
  it.each(["csv", "json", "xlsx"])(
    "while all items are taken as %s",
    async (format) => {
      for await (const _ of await open(
        server.url,
        addressOf(`action-items.${format}`, { where: { overdue: true } }),
      ));
      const before = usedMb();
      const response = await open(server.url, `/export/action-items.${format}`);
      let bytes = 0;
      let most = 0;
      for await (const chunk of response as AsyncIterable<Buffer>) {
        if (Math.floor(bytes / 500_000) < Math.floor((bytes + chunk.length) / 500_000)) {
          most = Math.max(most, usedMb());
        }
        bytes += chunk.length;
      }
      expect(response.complete).toBe(true);
      const wholeMb = bytes / 1_048_576;
      expect(wholeMb).toBeGreaterThan(format === "xlsx" ? 0.5 : 2);
      expect(most - before).toBeLessThan(7);
    },
    120_000,
  );

  it("while a reader waits: the database is not asked for more than was taken", async () => {
    const reader = waitingReader(server.url, "/export/status-changes.json");
    /** What its transaction does, looked at twice: between two batches it is idle for a moment only. */
    const seen = async (): Promise<readonly string[]> => {
      const now = await busy();
      await setTimeout(300);
      return [...now, ...(await busy())].map(({ state }) => state);
    };
    // What the network keeps underway is written first.
    await expect.poll(seen, { timeout: 60_000 }).toEqual(["idle in transaction", "idle in transaction"]);
    const used = usedMb();
    await setTimeout(700);
    expect(usedMb() - used).toBeLessThan(1);
    reader.destroy();
    await nobodyIsBusy();
  }, 120_000);
});

describe("A reader who goes away", () => {
  it("ends the transaction, and gives back connection and place", async () => {
    const alone = await startServer({ database, schema: wholeGraph, exports: { atOnce: 1 } });
    const first = await open(alone.url, "/export/action-items.csv");
    await once(first, "readable");
    const refused = await alone.request("/export/events.csv");
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(await refused.text()).toContain("SERVICE_UNAVAILABLE");
    first.destroy();
    await nobodyIsBusy();
    const second = await alone.request("/export/events.csv");
    expect(second.status).toBe(200);
    await second.text();
  });

  it("stops a statement that still runs", async () => {
    const locking = await other.pool.connect();
    try {
      await locking.query("begin");
      await locking.query("lock table action_item in access exclusive mode");
      const request = get(new URL("/export/action-items.csv", server.url));
      request.on("error", () => undefined);
      const waiting = async () => (await busy()).filter(({ state }) => state === "active").length;
      await expect.poll(waiting).toBe(1);
      request.destroy();
      await expect.poll(waiting).toBe(0);
    } finally {
      await locking.query("rollback");
      locking.release();
    }
  });
});

it("a reader who takes nothing for too long is cut off", async () => {
  const impatient = await startServer({ database, schema: wholeGraph, exports: { slowAfterMs: 300 } });
  const response = await open(impatient.url, "/export/action-items.json");
  await nobodyIsBusy();
  await expect(async () => {
    for await (const _ of response);
  }).rejects.toThrow();
  expect(response.complete).toBe(false);
});

it("a statement that takes too long is told of, while there is still an answer to give", async () => {
  const impatient = await connect(database.url, silentLogger, {
    isForReading: true,
    statementTimeoutMs: 200,
  });
  afterAll(() => impatient.close());
  const quick = await startServer({ database: impatient, schema: wholeGraph });
  const locking = await other.pool.connect();
  try {
    await locking.query("begin");
    await locking.query("lock table action_item in access exclusive mode");
    const response = await quick.request("/export/action-items.csv");
    expect(response.status).toBe(503);
    expect(await response.text()).toContain("OPERATION_TIMED_OUT");
  } finally {
    await locking.query("rollback");
    locking.release();
  }
});

it("exports leave no connection behind, however they end", async () => {
  await nobodyIsBusy();
  const { pool } = database;
  expect(pool.idleCount).toBe(pool.totalCount);
});
