import { parse } from "graphql";
import { afterAll, describe, expect, it } from "vitest";
import { askMember } from "../../src/federation";
import type { RoutedContext } from "../../src/graph";
import { countDown } from "../../src/kernel/network/count-down";
import { askOverHttp } from "../../src/router";
import { silentLogger } from "../harness/log-capture";
import { pauseFor, startServerAside } from "./support/server-aside";

const LIMIT_MS = 500;
const document = parse("{ a }");
const server = await startServerAside();
afterAll(server.stop);

const context = { head: { id: "1", ip: "127.0.0.1", headers: {} } } as unknown as RoutedContext;

const ASKS: readonly (readonly [string, (path: string) => Promise<unknown>])[] = [
  [
    "a member",
    (path) => {
      const member = { name: "weather", url: server.url + path, passHeaders: [], timeLimitMs: LIMIT_MS };
      return askMember(member, "type Query { a: Int }")({ document });
    },
  ],
  [
    "a subgraph of ours",
    async (path) => {
      const url = () => server.url + path;
      return askOverHttp({ name: "ours", url, timeLimitMs: LIMIT_MS, logger: silentLogger })({
        document,
        context,
      });
    },
  ],
];

describe.each(ASKS)("While this process pauses for longer than its time limit, %s", (_, ask) => {
  it("that answers meanwhile is heard", async () => {
    const asked = server.asked();
    const answer = ask("/soon");
    await asked;
    server.pauseUntilAnswered(2 * LIMIT_MS);
    const result = await answer;
    expect(result).toEqual({ data: expect.objectContaining({ a: 1 }) });
  });

  it("that does not answer has its limit all the same", async () => {
    const began = performance.now();
    const asked = server.asked();
    const answer = ask("/never").catch((error: unknown) => error);
    await asked;
    pauseFor(2 * LIMIT_MS);
    const told = JSON.stringify(await answer);
    expect(told).toMatch(/it gave no answer within 500 ms|cannot be reached at the moment/);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

describe("A time limit of a process that pauses again and again", () => {
  const pausesUntilEnd = (mostForgivenMs?: number) =>
    new Promise<number>((resolve) => {
      let pauses = 0;
      const pausing = setInterval(() => {
        pauses += 1;
        pauseFor(400);
      }, 1);
      const end = (): void => {
        clearInterval(pausing);
        resolve(pauses);
      };
      countDown(600, end, mostForgivenMs);
    });

  it("ends: each pause counts a little, and all that is forgiven has an end too", async () => {
    const [few, some, most] = [await pausesUntilEnd(0), await pausesUntilEnd(1_500), await pausesUntilEnd()];
    expect(few).toBeLessThan(5);
    expect(some).toBeGreaterThan(few);
    expect(some).toBeLessThan(11);
    expect(most).toBeGreaterThan(some);
    expect(most).toBeLessThan(20);
  });
});
