import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { ServedGraph } from "../contract/support/graph";
import type { Grant, SharedItem } from "../contract/support/recording";
import { look, type Outcome, pick, sendWrite, type Write, writesOn } from "./contended-writes";

/** A write that was acknowledged, and all that is needed to send it again. */
export interface Acknowledged {
  readonly itemId: string;
  readonly mutation: Write["mutation"];
  readonly grant: Grant;
  readonly input: object;
  readonly statusChange: string | undefined;
}

/** What all writers share: where they write, what about, and what was acknowledged. */
export interface Contest {
  readonly servers: readonly ServedGraph[];
  readonly items: readonly SharedItem[];
  readonly headersOf: (grant: Grant) => Promise<Readonly<Record<string, string>>>;
  readonly acknowledged: Acknowledged[];
  /** How often a version had passed, and how often a write was sent again under its key. */
  conflicts: number;
  repeats: number;
}

const CONFLICT = ["VERSION_CONFLICT"];

/** What is sent under one key is written once: all who sent it are told the same. */
const sendToAll = async (
  contest: Contest,
  servers: readonly ServedGraph[],
  { mutation, grant }: Pick<Write, "mutation" | "grant">,
  input: object,
): Promise<Outcome | undefined> => {
  const headers = await contest.headersOf(grant);
  const outcomes = await Promise.all(
    servers.map((server) => sendWrite(server, { mutation }, input, headers)),
  );
  const [outcome, ...others] = outcomes.filter((one) => one !== undefined);
  for (const other of others) expect(other).toEqual(outcome);
  contest.repeats += others.length;
  return outcome;
};

/** Whatever was written since, what was acknowledged once is so again, and is not written again. */
const sendAgain = async (contest: Contest): Promise<void> => {
  if (contest.acknowledged.length === 0) return;
  const { statusChange, input, ...write } = pick(contest.acknowledged);
  const again = await sendToAll(contest, [pick(contest.servers)], write, input);
  if (again === undefined) return;
  expect(again).toEqual({ statusChange, refusedWith: [] });
  contest.repeats += 1;
};

/** Writes once. Where another was faster, the item is looked up again, and the write is sent anew under its key. */
const writeOnce = async (contest: Contest, end: number): Promise<void> => {
  const item = pick(contest.items);
  const { inputFor, ...write } = pick(writesOn(item));
  const idempotencyKey = randomUUID();
  while (Date.now() < end) {
    const server = pick(contest.servers);
    const seen = await look(server, item.id);
    const input = { ...inputFor(seen), expectedVersion: seen.version, idempotencyKey };
    const servers = pick([[server], contest.servers]);
    const outcome = await sendToAll(contest, servers, write, input);
    if (outcome === undefined) continue;
    const { statusChange, refusedWith } = outcome;
    if (refusedWith.length === 0) {
      contest.acknowledged.push({ itemId: item.id, ...write, input, statusChange });
      return;
    }
    expect(refusedWith).toEqual(CONFLICT);
    contest.conflicts += 1;
  }
};

const SENDS_AGAIN = 0.1;

/** Writes until time is up; now and then sends again what another writer has sent. */
export const writeUntil = async (contest: Contest, end: number): Promise<void> => {
  while (Date.now() < end) {
    if (Math.random() < SENDS_AGAIN) await sendAgain(contest);
    await writeOnce(contest, end);
  }
};
