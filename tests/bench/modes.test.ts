import { expect, it } from "vitest";
import type { ModeMeasurement } from "../../bench/modes/measure-modes";
import { modesTable } from "../../bench/modes/modes-table";
import { readOptions } from "../../bench/options";

const measured = (contender: string, items: number, requestsPerSecond: number): ModeMeasurement => ({
  contender,
  query: "Q1",
  items,
  requestsPerSecond,
  serverCpuMs: 1,
  databaseCpuMs: 1,
  p50Ms: 10,
  p99Ms: 20,
  statements: 2,
  bytesPerAnswer: 1,
  subgraphRequests: 3,
});

it("ways of running are compared where that is asked for", () => {
  expect(readOptions([]).modes).toBe(false);
  expect(readOptions(["--modes", "--queries", "Q1"])).toMatchObject({
    modes: true,
    queries: [{ name: "Q1" }],
  });
});

it("each way stands beside one process answering the same query over as much data", () => {
  const table = modesTable([
    measured("one process", 1000, 400),
    measured("Hive, over HTTP", 1000, 100),
    measured("one process", 2000, 50),
    measured("Hive, over HTTP", 2000, 100),
  ]);
  const rows = table
    .split("\n")
    .slice(2)
    .map((row) =>
      row
        .split("|")
        .map((cell) => cell.trim())
        .slice(1, 4),
    );
  expect(rows).toEqual([
    ["Q1, one process", "400", "1.00"],
    ["Q1, Hive, over HTTP", "100", "0.250"],
    ["Q1, one process", "50.0", "1.00"],
    ["Q1, Hive, over HTTP", "100", "2.00"],
  ]);
  expect(table.split("\n")[3]).toMatch(/\| +3 \| +2 \|$/);
});
