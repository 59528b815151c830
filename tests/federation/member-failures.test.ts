import { parse } from "graphql";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { askAdmitted } from "../../src/federated/ask-admitted";
import { captureLog } from "../harness/log-capture";
import { BIRDS_SDL, startBirds } from "./support/birds";

const birds = await startBirds();
beforeEach(() => {
  // Only the clock by which minutes are counted: sockets and time limits are real.
  vi.useFakeTimers({ toFake: ["performance"] });
});
afterEach(() => {
  vi.useRealTimers();
  birds.behave(undefined);
});

const MEMBER = {
  name: "birds",
  url: birds.url,
  schema: "birds.graphql",
  schemaFile: undefined,
  passHeaders: [],
  timeLimitMs: 5_000,
  place: "members.yaml:2:5",
};
const MINUTE_MS = 60_000;

const served = () => {
  const { logger, entries } = captureLog();
  const ask = askAdmitted({ member: MEMBER, sdl: BIRDS_SDL }, logger);
  const request = { document: parse("{ sightings { on } }"), context: { head: { headers: {} } } } as never;
  return {
    ask: async (times = 1) => {
      for (let time = 0; time < times; time += 1) await ask(request);
    },
    told: () => entries().map(({ msg, more }) => (more === undefined ? msg : `${msg} (${more})`)),
  };
};

const DOWN = { body: "<html>" };

it("A member that is down is told once, then once a minute with how many times more, and when it answers", async () => {
  const { ask, told } = served();
  await ask(2);
  expect(told()).toEqual([]);
  birds.behave(DOWN);
  await ask(40);
  expect(told()).toEqual(["the member birds gives no answer"]);
  vi.advanceTimersByTime(MINUTE_MS);
  await ask(3);
  expect(told().slice(1)).toEqual(["the member birds gives no answer; 39 more times it gave none (39)"]);
  birds.behave(undefined);
  await ask(5);
  expect(told().slice(2)).toEqual(["the member birds answers again; 2 more times it gave none (2)"]);
});

it("A member that fails and answers in turns is told once a minute", async () => {
  const { ask, told } = served();
  const turn = async () => {
    birds.behave(DOWN);
    await ask();
    birds.behave(undefined);
    await ask();
  };
  for (let time = 0; time < 10; time += 1) await turn();
  expect(told()).toEqual(["the member birds gives no answer", "the member birds answers again"]);
  vi.advanceTimersByTime(MINUTE_MS);
  await turn();
  expect(told().slice(2)).toEqual([
    "the member birds gives no answer; 9 more times it gave none (9)",
    "the member birds answers again",
  ]);
});
