import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { expect } from "vitest";
import { run } from "../lifecycle/program";
import type { Receiver } from "../webhooks/support/receiver";
import { type CrashRun, versionsAt } from "./crash-run";

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

/** What the database knows of keys: each with the record that it led to. */
const keysIn = async (variables: Readonly<Record<string, string>>): Promise<string[]> => {
  const { stdout: url } = await run(["db", "url"], variables);
  const client = new pg.Client({ connectionString: url.trim() });
  await client.connect();
  const { rows } = await client.query(
    `select key, result->>'statusChange' as id from idempotency_key
       join status_change on status_change.id = result->>'statusChange'`,
  );
  await client.end();
  return rows.map(({ key, id }) => `${key} ${id}`).toSorted();
};

/** Holds what was acknowledged in a run against the feed, the database, and what everybody was told. */
export const expectNothingLost = async (
  crashRun: CrashRun,
  {
    graph,
    variables,
    writes,
  }: { graph: string; variables: Readonly<Record<string, string>>; writes: number },
): Promise<void> => {
  const { writers, reader, subscriber, receiver, versions } = crashRun;
  const acknowledged = writers.flatMap((writer) => writer.acknowledged);
  expect(acknowledged).toHaveLength(writes);
  const recorded = acknowledged.map(({ statusChange }) => statusChange);
  expect(new Set(recorded).size).toBe(writes);
  const seen = reader.entries.map(({ statusChange }) => statusChange?.id);
  expect(seen.toSorted()).toEqual(recorded.toSorted());

  // Nobody has overwritten what another wrote, though several wrote about each item.
  expect(writers.some(({ conflicts }) => conflicts > 0)).toBe(true);
  const countOf = (id: string) => acknowledged.filter(({ itemId }) => itemId === id).length;
  expect(await versionsAt(graph)).toEqual(
    new Map([...versions].map(([id, version]) => [id, version + countOf(id)])),
  );

  // Subscribers were told of each once, in the order of the feed.
  await until(() => subscriber.told.length >= writes, 30);
  subscriber.stop();
  expect(subscriber.told).toEqual(seen);

  // Webhooks tell at least once, in order for each item.
  await until(() => delivered(receiver).length >= writes, 120);
  const arrived = delivered(receiver);
  expect(arrived.toSorted()).toEqual(recorded.toSorted());
  const itemOf = new Map(acknowledged.map(({ statusChange, itemId }) => [statusChange, itemId]));
  for (const id of versions.keys()) {
    const ofItem = (change: string | undefined) => itemOf.get(change as string) === id;
    expect(arrived.filter(ofItem)).toEqual(seen.filter(ofItem));
  }

  expect(await keysIn(variables)).toEqual(
    acknowledged.map(({ key, statusChange }) => `${key} ${statusChange}`).toSorted(),
  );
  expect(await run(["audit", "verify"], variables)).toMatchObject({ exitCode: 0, stderr: "" });
};
