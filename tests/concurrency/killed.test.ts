import { createServer } from "node:net";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { expect, it } from "vitest";
import { graphqlClient } from "../harness/graphql-client";
import { postmasterOf, temporaryDataDirectory } from "../lifecycle/data-directory";
import { run, serverStarter } from "../lifecycle/program";
import { type Receiver, startReceiver } from "../webhooks/support/receiver";
import { FeedReader } from "./feed-reader";
import { PersistentSubscriber } from "./persistent-subscriber";
import { PersistentWriter } from "./persistent-writer";

const WRITES = Number(process.env["STRESS_WRITES"] ?? 10_000);
const WRITERS = 20;

const SARAZM_DATA_DIR = await temporaryDataDirectory();
const startServer = serverStarter();

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => found(port));
    });
  });

const variables = {
  SARAZM_DATA_DIR,
  PORT: String(await freePort()),
  WEBHOOK_ALLOW_PRIVATE_ADDRESSES: "1",
  WEBHOOK_RETRY_MS: "100",
};

const itemIds = async (graph: string): Promise<string[]> => {
  const answer = await graphqlClient(graph)<{ actionItems: { nodes: { id: string }[] } }>({
    query: `{ actionItems(first: ${WRITERS}) { nodes { id } } }`,
  });
  return answer.expectData().actionItems.nodes.map(({ id }) => id);
};

/** Reads along, and goes on from where it stood when the server is there again. */
const readUntil = async (reader: FeedReader, isDone: () => boolean): Promise<void> => {
  while (!isDone()) {
    await reader.readOn().catch(() => undefined);
    await setTimeout(20);
  }
};

const until = async (holds: () => boolean, seconds: number): Promise<void> => {
  for (const end = Date.now() + seconds * 1000; !holds() && Date.now() < end; ) await setTimeout(50);
};

/** The status changes that a receiver has accepted, each where it came first. */
const delivered = ({ accepted }: Receiver): string[] => [
  ...new Set(
    accepted.flatMap(({ message: { data } }) => {
      const { statusChange } = data as unknown as { statusChange?: { id: string } | null };
      return statusChange ? [statusChange.id] : [];
    }),
  ),
];

it(`server and PostgreSQL are killed amid ${WRITES} writes: each that was acknowledged is there, none twice, and all are told`, {
  timeout: 120_000 + WRITES * 100,
}, async () => {
  let server = await startServer(variables);
  const issued = await run(["token", "issue", "--role", "assessor", "--expires", "2h"], variables);
  const headers = { authorization: `Bearer ${issued.stdout}` };
  const { graph } = server;
  const ids = await itemIds(graph);
  const writers = await Promise.all(ids.map((id) => new PersistentWriter(graph, id, headers).begin()));
  const reader = new FeedReader(graphqlClient(graph));
  await reader.readToEnd();
  const before = reader.entries.length;
  const receiver = await startReceiver();
  expect((await run(["webhook", "add", receiver.url], variables)).exitCode).toBe(0);
  const subscriber = new PersistentSubscriber(graph);
  const following = subscriber.follow();
  await setTimeout(500);

  let started = 0;
  let isDone = false;
  const writeOn = async (writer: PersistentWriter): Promise<void> => {
    while (started < WRITES) {
      started += 1;
      await writer.write();
    }
  };
  const reading = readUntil(reader, () => isDone);
  const writing = Promise.all(writers.map(writeOn));
  const reached = async (count: number): Promise<void> => {
    while (started < count) await setTimeout(10);
  };

  await reached(WRITES / 3);
  server.kill("SIGKILL");
  await server.ended;
  server = await startServer(variables);
  await reached((2 * WRITES) / 3);
  process.kill((await postmasterOf(SARAZM_DATA_DIR)) as number, "SIGKILL");
  await writing;
  isDone = true;
  await reading;
  await reader.readToEnd();

  const acknowledged = writers.flatMap((writer) => writer.acknowledged);
  expect(acknowledged).toHaveLength(WRITES);
  const recorded = acknowledged.map(({ statusChange }) => statusChange);
  expect(new Set(recorded).size).toBe(WRITES);
  const seen = reader.entries.slice(before).map(({ statusChange }) => statusChange?.id);
  expect(seen.toSorted()).toEqual(recorded.toSorted());

  // Subscribers were told of each once, in the order of the feed; webhooks at least once, in order for each item.
  await until(() => subscriber.told.length >= WRITES, 30);
  subscriber.stop();
  await following;
  expect(subscriber.told).toEqual(seen);
  await until(() => delivered(receiver).length >= WRITES, 120);
  const arrived = delivered(receiver);
  expect(arrived.toSorted()).toEqual(recorded.toSorted());
  for (const writer of writers) {
    const own = new Set(writer.acknowledged.map(({ statusChange }) => statusChange));
    expect(arrived.filter((id) => own.has(id))).toEqual([...own]);
  }

  const { stdout: url } = await run(["db", "url"], variables);
  const client = new pg.Client({ connectionString: url.trim() });
  await client.connect();
  const { rows } = await client.query(
    `select key, result->>'statusChange' as id from idempotency_key
       join status_change on status_change.id = result->>'statusChange'`,
  );
  await client.end();
  const inDatabase = rows.map(({ key, id }) => `${key} ${id}`).toSorted();
  expect(inDatabase).toEqual(
    acknowledged.map(({ key, statusChange }) => `${key} ${statusChange}`).toSorted(),
  );

  const verified = await run(["audit", "verify"], variables);
  expect(verified).toMatchObject({ exitCode: 0, stderr: "" });

  server.kill("SIGTERM");
  expect((await server.ended).exitCode).toBe(0);
});
