import { setTimeout } from "node:timers/promises";
import { expect } from "vitest";
import { graphqlClient } from "../harness/graphql-client";
import { run } from "../lifecycle/program";
import { type Receiver, startReceiver } from "../webhooks/support/receiver";
import { FeedReader } from "./feed-reader";
import { PersistentSubscriber } from "./persistent-subscriber";
import { PersistentWriter } from "./persistent-writer";

type Variables = Readonly<Record<string, string>>;

const WRITERS = 20;
/** Fewer than writers: they write about the same ones. */
const ITEMS = 8;

/** Writers, and all who are told of what they write, at a server that may be killed and started again meanwhile. */
export interface CrashRun {
  readonly writers: readonly PersistentWriter[];
  readonly reader: FeedReader;
  readonly subscriber: PersistentSubscriber;
  readonly receiver: Receiver;
  /** The versions of the items before the first write. */
  readonly versions: ReadonlyMap<string, number>;
  /** Resolves when so many writes have begun. */
  readonly reached: (count: number) => Promise<void>;
  /** Resolves when all writes were acknowledged and the feed was read to its end. */
  readonly written: Promise<void>;
}

/** The versions of the items that are written about, as they are now. */
export const versionsAt = async (graph: string): Promise<ReadonlyMap<string, number>> => {
  const answer = await graphqlClient(graph)<{ actionItems: { nodes: { id: string; version: number }[] } }>({
    query: `{ actionItems(first: ${ITEMS}) { nodes { id version } } }`,
  });
  return new Map(answer.expectData().actionItems.nodes.map(({ id, version }) => [id, version]));
};

/** Reads along, and goes on from where it stood when the server is there again. */
const readUntil = async (reader: FeedReader, isDone: () => boolean): Promise<void> => {
  while (!isDone()) {
    await reader.readOn().catch(() => undefined);
    await setTimeout(20);
  }
};

/** Begins so many writes at a server, which stays at its address when it is started again with the same variables. */
export const beginWriting = async (
  graph: string,
  variables: Variables,
  writes: number,
): Promise<CrashRun> => {
  const issued = await run(["token", "issue", "--role", "assessor", "--expires", "2h"], variables);
  const headers = { authorization: `Bearer ${issued.stdout}` };
  const versions = await versionsAt(graph);
  const ids = [...versions.keys()];
  const writers = Array.from(
    { length: WRITERS },
    (_, index) => new PersistentWriter(graph, ids[index % ids.length] as string, headers),
  );
  const reader = new FeedReader(graphqlClient(graph));
  await reader.readToEnd();
  reader.entries.length = 0;
  const receiver = await startReceiver();
  expect((await run(["webhook", "add", receiver.url], variables)).exitCode).toBe(0);
  const subscriber = new PersistentSubscriber(graph, reader.cursor);

  let started = 0;
  let isDone = false;
  const writeOn = async (writer: PersistentWriter): Promise<void> => {
    while (started < writes) {
      started += 1;
      await writer.write();
    }
  };
  const reading = readUntil(reader, () => isDone);
  const writing = Promise.all(writers.map(writeOn)).finally(() => {
    isDone = true;
  });
  const written = writing.then(() => reading).then(() => reader.readToEnd());
  // What fails while something is killed is told when it is waited for.
  written.catch(() => undefined);
  const reached = async (count: number): Promise<void> => {
    while (started < count && !isDone) await setTimeout(10);
  };
  return { writers, reader, subscriber, receiver, versions, reached, written };
};
