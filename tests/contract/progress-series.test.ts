import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { counted, PROGRESS } from "./support/counted";
import { filterArbitraries } from "./support/filter-arbitraries";
import { filterReference } from "./support/filter-reference";
import { day, moment, servePast } from "./support/past";
import { replayed } from "./support/replay";

const { server, records } = await servePast(60);
const { execute, log } = server;
const items = records["action-items"];
const filters = filterArbitraries(records);

const QUERY = `query ($filter: ActionItemFilter, $from: Date!, $to: Date!, $interval: Interval!, $knownAt: DateTime) {
  points: progressSeries(filter: $filter, from: $from, to: $to, interval: $interval, knownAt: $knownAt) {
    on progress { ${PROGRESS} }
  }
}`;

type Point = { readonly on: string; readonly progress: unknown };

const read = async (variables: Record<string, unknown>) =>
  (await execute<{ points: readonly Point[] }>({ query: QUERY, variables })).expectData().points;

const isDay = (text: string): boolean => new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) ?? false;

/** The day so many months later, going back from a day that the month lacks. */
const monthsLater = (from: string, months: number): string => {
  const [year = 0, month = 0, ofMonth = 0] = from.split("-").map(Number);
  const total = year * 12 + month - 1 + months;
  const text = (back: number) =>
    [String(Math.floor(total / 12)).padStart(4, "0"), (total % 12) + 1, ofMonth - back]
      .map((part) => String(part).padStart(2, "0"))
      .join("-");
  return [0, 1, 2, 3].map(text).find(isDay) as string;
};

const daysLater = (from: string, days: number): string =>
  new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);

const STEPS = {
  DAY: (from: string, n: number) => daysLater(from, n),
  WEEK: (from: string, n: number) => daysLater(from, 7 * n),
  MONTH: (from: string, n: number) => monthsLater(from, n),
  QUARTER: (from: string, n: number) => monthsLater(from, 3 * n),
  YEAR: (from: string, n: number) => monthsLater(from, 12 * n),
} as const;
type Interval = keyof typeof STEPS;
const INTERVALS = Object.keys(STEPS) as Interval[];

const daysOf = (from: string, to: string, interval: Interval): string[] => {
  const days: string[] = [];
  for (let n = 0; STEPS[interval](from, n) < to; n += 1) days.push(STEPS[interval](from, n));
  return [...days, to];
};

describe("A series", () => {
  it("counts at every point what a replay of the histories comes to", async () => {
    const series = fc.record(
      {
        ends: fc.tuple(day, day).map((ends) => ends.toSorted()),
        interval: fc.constantFrom(...INTERVALS),
        filter: fc.oneof(fc.constant(null), filters.actionItem),
        knownAt: fc.option(moment),
      },
      { noNullPrototype: true },
    );
    await fc.assert(
      fc.asyncProperty(series, async ({ ends: [from = "", to = ""], interval, filter, knownAt }) => {
        const days = daysOf(from, to, interval);
        fc.pre(days.length <= 400);
        const wanted = days.map((on) => {
          const past = replayed({ effectiveOn: on, knownAt });
          const { actionItem } = filterReference(records, past);
          const found = items.filter((item) => actionItem(filter ?? {}, item));
          return { on, progress: counted(found, past) };
        });
        expect(await read({ from, to, interval, filter, knownAt })).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });

  it("is what progress as of each of its days is", async () => {
    const filter = { not: { statuses: ["CLOSED"] }, or: [{ overdue: true }, { freshness: ["CURRENT"] }] };
    const points = await read({ from: "2025-10-01", to: "2026-11-01", interval: "QUARTER", filter });
    expect(points.length).toBeGreaterThan(4);
    for (const { on, progress } of points) {
      const query = `query ($filter: ActionItemFilter, $asOf: AsOf) { progress(filter: $filter, asOf: $asOf) { progress { ${PROGRESS} } } }`;
      const answer = (
        await execute({ query, variables: { filter, asOf: { effectiveOn: on } } })
      ).expectData();
      expect(answer).toEqual({ progress: [{ progress }] });
    }
  });

  it("answers with any part of its counts, also none", async () => {
    const whole = await read({ from: "2025-10-01", to: "2026-10-01", interval: "MONTH" });
    const range = '(from: "2025-10-01", to: "2026-10-01")';
    const query = `{
      days: progressSeries${range} { on }
      total: progressSeries${range} { progress { total } }
      overdue: progressSeries${range} { progress { overdue } }
      stale: progressSeries${range} { progress { stale } }
      share: progressSeries${range} { progress { completedShare } }
      byAssessment: progressSeries${range} { progress { byAssessment { count assessment } } }
    }`;
    const answer = (await execute<Record<string, unknown[]>>({ query })).expectData();
    const part = (pick: (progress: Record<string, unknown>) => Record<string, unknown>) =>
      whole.map(({ progress }) => ({ progress: pick(progress as Record<string, unknown>) }));
    expect(answer).toEqual({
      days: whole.map(({ on }) => ({ on })),
      total: part(({ total }) => ({ total })),
      overdue: part(({ overdue }) => ({ overdue })),
      stale: part(({ stale }) => ({ stale })),
      share: part(({ completedShare }) => ({ completedShare })),
      byAssessment: part(({ byAssessment }) => ({ byAssessment })),
    });
  });

  it("is read with one statement, the same for other days and moments", async () => {
    const statements = async (variables: Record<string, unknown>) => {
      const answer = await execute({ query: QUERY, variables });
      answer.expectData();
      return log.statementsOf(answer.requestId).map(({ sql }) => sql);
    };
    const one = await statements({ from: "2025-10-01", to: "2026-10-01", interval: "MONTH" });
    const other = await statements({ from: "2026-01-01", to: "2026-02-01", interval: "DAY" });
    expect(one).toHaveLength(1);
    expect(other).toEqual(one);
  });
});

describe("The points of a series", () => {
  it.each([
    [
      "2025-01-31",
      "2025-05-01",
      "MONTH",
      ["2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30", "2025-05-01"],
    ],
    ["2025-01-01", "2025-03-01", "MONTH", ["2025-01-01", "2025-02-01", "2025-03-01"]],
    [
      "2024-11-30",
      "2025-08-31",
      "QUARTER",
      ["2024-11-30", "2025-02-28", "2025-05-30", "2025-08-30", "2025-08-31"],
    ],
    ["2024-02-29", "2026-02-28", "YEAR", ["2024-02-29", "2025-02-28", "2026-02-28"]],
    ["2025-12-29", "2026-01-10", "WEEK", ["2025-12-29", "2026-01-05", "2026-01-10"]],
    ["2024-02-28", "2024-03-01", "DAY", ["2024-02-28", "2024-02-29", "2024-03-01"]],
    ["2025-10-09", "2025-10-09", "MONTH", ["2025-10-09"]],
    [
      "0001-01-01",
      "0002-01-01",
      "QUARTER",
      ["0001-01-01", "0001-04-01", "0001-07-01", "0001-10-01", "0002-01-01"],
    ],
    ["9999-12-30", "9999-12-31", "WEEK", ["9999-12-30", "9999-12-31"]],
  ])(
    "from %s to %s by %s are the first day, each step before the last day, and the last day",
    async (from, to, interval, days) => {
      const points = await read({ from, to, interval });
      expect(points.map(({ on }) => on)).toEqual(days);
    },
  );

  it("are a month apart where nothing is said", async () => {
    const query = '{ progressSeries(from: "2026-01-15", to: "2026-03-15") { on } }';
    const { progressSeries } = (await execute({ query })).expectData();
    expect(progressSeries).toEqual([{ on: "2026-01-15" }, { on: "2026-02-15" }, { on: "2026-03-15" }]);
  });

  it("may be 400, and not more", async () => {
    const to = daysLater("2025-01-01", 399);
    expect(await read({ from: "2025-01-01", to, interval: "DAY" })).toHaveLength(400);
    const { body } = await execute({
      query: QUERY,
      variables: { from: "2025-01-01", to: daysLater(to, 1), interval: "DAY" },
    });
    expect(body.errors).toMatchObject([
      {
        message: `From 2025-01-01 to ${daysLater(to, 1)} by DAY are more than 400 points: take a longer interval, or a shorter period.`,
        extensions: { code: "BAD_USER_INPUT" },
      },
    ]);
  });

  it.each([
    ["ends before it begins", { from: "2026-01-02", to: "2026-01-01", interval: "DAY" }],
    ["has no such day", { from: "2026-02-30", to: "2026-03-01", interval: "DAY" }],
    ["begins in a year that calendars lack", { from: "0000-01-01", to: "0000-01-02", interval: "DAY" }],
    ["spans all years", { from: "0001-01-01", to: "9999-12-31", interval: "YEAR" }],
    ["has no such interval", { from: "2026-01-01", to: "2026-01-02", interval: "FORTNIGHT" }],
    ["is known at no moment", { from: "2026-01-01", to: "2026-01-02", interval: "DAY", knownAt: "now" }],
  ])("are refused where a series %s", async (_, variables) => {
    const { body } = await execute({ query: QUERY, variables });
    expect(body.errors?.map(({ extensions }) => extensions?.["code"])).toEqual(["BAD_USER_INPUT"]);
  });
});
