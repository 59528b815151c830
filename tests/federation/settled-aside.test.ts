import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { MemberRouting } from "../../src/federated/member-routing";
import { settleAside, settleMembers, type ToldMember } from "../../src/federation";
import { buildSubgraph, MODULES, type ServedGraph } from "../../src/graph";
import type { AskSubgraph } from "../../src/router";
import { wholeGraph } from "../contract/support/graph";
import { askInProcess } from "../harness/federated/in-process";
import { captureLog } from "../harness/log-capture";
import { BIRDS_SDL } from "./support/birds";

const folder = await mkdtemp(join(tmpdir(), "sarazm-aside-"));
afterAll(() => rm(folder, { recursive: true }));

const asks = new Map(MODULES.map(({ name }) => [name, askInProcess(buildSubgraph(name, wholeGraph))]));
const ask = (name: string) => asks.get(name) as AskSubgraph;

const NOTHING = { admitted: [], composed: undefined };
/** Threads begin slowly on a busy machine. */
const LONGEST_MS = 120_000;
const never = new AbortController().signal;

const told = (sdl: string): ToldMember => ({
  member: {
    name: "birds",
    url: "http://127.0.0.1:4999/graphql",
    schema: "birds.graphql",
    schemaFile: "birds.graphql",
    passHeaders: [],
    timeLimitMs: 1_000,
    place: "members.yaml:2:5",
  },
  sdl,
});

/** How long this thread could do nothing else, at most, and how long it took. */
const longestPause = async (run: () => Promise<unknown>) => {
  const began = performance.now();
  let [last, longest, isOver] = [began, 0, false];
  const look = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) setImmediate(look);
  };
  look();
  await run();
  look();
  isOver = true;
  return { longest, whole: performance.now() - began };
};

describe("A thread of its own settles members", { timeout: LONGEST_MS }, () => {
  it("as this one would, which goes on meanwhile", async () => {
    const first = { told: [told(BIRDS_SDL)], before: NOTHING };
    const here = await settleMembers(wholeGraph, first);
    expect(await settleAside(first, never)).toEqual(here);
    const less = BIRDS_SDL.replace(/ seen: \S+/, "");
    expect(less).not.toBe(BIRDS_SDL);
    const second = {
      told: [told(less), { ...told("type"), member: { ...told("").member, name: "no" } }],
      before: here,
    };
    let settled: unknown;
    const { longest, whole } = await longestPause(async () => {
      settled = await settleAside(second, never);
    });
    expect(longest).toBeLessThan(whole / 2);
    expect(settled).toEqual(await settleMembers(wholeGraph, second));
    expect(settled).toMatchObject({
      breaking: [{ member: "birds" }],
      refused: [{ name: "no", goesOn: false }],
    });
  });

  const program = async (text: string): Promise<string> => {
    const file = join(folder, `${text.length}.mjs`);
    await writeFile(file, text);
    return file;
  };

  it("or ends, however that comes, and is an error", async () => {
    const task = { told: [told(BIRDS_SDL)], before: NOTHING };
    await expect(settleAside(task, never, await program("process.exit(3)"))).rejects.toThrow("code 3");
    await expect(settleAside(task, never, await program("throw new Error('no')"))).rejects.toThrow("no");
    const leaving = new AbortController();
    const waiting = settleAside(task, leaving.signal, await program("setInterval(() => undefined, 1000)"));
    leaving.abort();
    await expect(waiting).rejects.toThrow("abort");
  });

  it("or another after it, where it ended for no fault of the members", async () => {
    const broken = await program("process.exit(4)");
    let isFirst = true;
    const settle: typeof settleAside = (task, signal) => {
      const started = settleAside(task, signal, isFirst ? broken : undefined);
      isFirst = false;
      return started;
    };
    const list = join(folder, "retried.yaml");
    await writeFile(list, "members: []\n");
    const { logger, entries } = captureLog();
    const routing = await MemberRouting.open({ wholeGraph, ask, logger }, list, { settle, againMs: 10 });
    const taken: ServedGraph[] = [];
    routing.follow((graph) => taken.push(graph));
    await writeFile(join(folder, "right.graphql"), BIRDS_SDL);
    await writeFile(
      list,
      "members:\n  - {name: birds, url: http://127.0.0.1:4999/, schema: right.graphql}\n",
    );
    await expect.poll(() => taken.length, { timeout: LONGEST_MS / 3 }).toBe(1);
    expect(entries().map(({ msg }) => msg)).toEqual([
      "the members cannot be composed anew: the graph goes on as it was",
      "the graph is served with the members birds",
    ]);
    await routing.close();
  });
});

describe("A member at whose schema composing fails as nobody foresaw", { timeout: LONGEST_MS }, () => {
  it("costs nothing: what is served goes on, and it may be mended", async () => {
    const list = join(folder, "members.yaml");
    const schema = join(folder, "birds.graphql");
    await writeFile(schema, BIRDS_SDL);
    await writeFile(
      list,
      "members:\n  - {name: birds, url: http://127.0.0.1:4999/, schema: birds.graphql}\n",
    );
    const { logger, entries } = captureLog();
    const routing = await MemberRouting.open({ wholeGraph, ask, logger }, list);
    const taken: ServedGraph[] = [];
    routing.follow((graph) => taken.push(graph));

    const DEEP = 1_000_000;
    await writeFile(schema, `type Query { deep: ${"[".repeat(DEEP)}Int${"]".repeat(DEEP)} }`);
    const failure = () => entries().find(({ msg }) => msg.startsWith("the members cannot be composed anew"));
    await expect.poll(failure, { timeout: LONGEST_MS / 3 }).toMatchObject({ err: { type: "RangeError" } });
    expect(taken).toEqual([]);

    await writeFile(schema, BIRDS_SDL.replace(/ seen: \S+/, " seen: Int spotted: Int"));
    await expect.poll(() => taken.length, { timeout: LONGEST_MS / 3 }).toBe(1);
    expect(taken[0]?.schema.getType("Country")).toHaveProperty("_fields.spotted");
    await routing.close();
  });
});
