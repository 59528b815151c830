import { describe, expect, it } from "vitest";
import type { Measurement } from "../../bench/measuring/measurement";
import { comparisonTable } from "../../bench/report/comparison";
import { growthOf } from "../../bench/report/growth";
import { marksOf } from "../../bench/report/marks";
import { significant } from "../../bench/report/numbers";
import { toJson } from "../../bench/report/results";
import { withResults } from "../../bench/report/write";

const measurement = (values: Partial<Measurement>): Measurement => ({
  contender: "sarazm",
  query: "Q1",
  items: 200_000,
  requestsPerSecond: 1000,
  serverCpuMs: 0.5,
  databaseCpuMs: 0.8,
  p50Ms: 20,
  p99Ms: 40,
  statements: 1,
  bytesPerAnswer: 12_000,
  ...values,
});

const sarazm = measurement({});
const postgraphile = measurement({
  contender: "postgraphile",
  requestsPerSecond: 400,
  serverCpuMs: 2,
  databaseCpuMs: 1,
});
const mercurius = measurement({
  contender: "mercurius",
  requestsPerSecond: 800,
  serverCpuMs: 1,
  databaseCpuMs: 0.7,
});

it.each([
  [1190.4, "1190"],
  [2.4567, "2.46"],
  [0.0712345, "0.0712"],
  [0, "0"],
  [undefined, ""],
])("%d is written with three digits", (value, text) => {
  expect(significant(value)).toBe(text);
});

it("a contender's row ends with what part of its figures Sarazm's are", () => {
  const [, , own = "", peer = ""] = comparisonTable([sarazm, postgraphile]).split("\n");
  const last = (row: string): string[] =>
    row
      .split("|")
      .slice(-4, -1)
      .map((cell) => cell.trim());
  expect(last(peer)).toEqual(["2.50", "0.250", "0.800"]);
  expect(last(own)).toEqual(["", "", ""]);
});

describe("marks", () => {
  const met = (measurements: readonly Measurement[]) =>
    Object.fromEntries(marksOf({ measurements, starts: [] }).map(({ mark, isMet }) => [mark, isMet]));

  it("are met exactly where the limit is kept", () => {
    expect(met([sarazm, postgraphile])).toMatchObject({
      "Q1: server CPU ÷ postgraphile": true,
      "Q1: requests/s ÷ postgraphile": true,
    });
    expect(met([{ ...sarazm, serverCpuMs: 0.51 }, postgraphile])["Q1: server CPU ÷ postgraphile"]).toBe(
      false,
    );
  });

  it("compare the database's CPU time with the most frugal peer", () => {
    expect(met([sarazm, postgraphile, mercurius])["Q1: database CPU ÷ most frugal peer"]).toBe(false);
    expect(met([sarazm, postgraphile])["Q1: database CPU ÷ most frugal peer"]).toBe(true);
  });

  it("are not told of what was not measured", () => {
    expect(Object.keys(met([sarazm]))).toEqual(["Q1: statements"]);
  });
});

it("growth compares the most items with the fewest, whatever order they were measured in", () => {
  const small = { ...sarazm, items: 20_000, p50Ms: 10 };
  const large = { ...sarazm, items: 2_000_000, p50Ms: 25 };
  expect(growthOf([sarazm])).toEqual([]);
  expect(growthOf([sarazm, small, large])).toMatchObject([{ p50Ms: [10, 20, 25], p50Growth: 2.5 }]);
});

it("the JSON has an entry for each contender and query, and one for starting", () => {
  const start = {
    contender: "sarazm",
    query: "start",
    items: 200_000,
    existingDirectoryMs: 1500,
    emptyDirectoryMs: 5000,
    idleMemoryMb: 120,
  } as const;
  expect(JSON.parse(toJson({ measurements: [sarazm, postgraphile], starts: [start] }))).toEqual([
    sarazm,
    postgraphile,
    start,
  ]);
});

it("results replace those that stood between the marks of the page, and nothing else", () => {
  const page = "a\n<!-- results: written by npm run bench -->\nold\n<!-- end of results -->\nb";
  const once = withResults(page, "new");
  expect(once.split("\n")).toEqual([
    "a",
    "<!-- results: written by npm run bench -->",
    "",
    "new",
    "",
    "<!-- end of results -->",
    "b",
  ]);
  expect(withResults(once, "new")).toBe(once);
  expect(() => withResults("a page without them", "new")).toThrow("no place for results");
});
