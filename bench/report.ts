import { availableParallelism } from "node:os";
import type { Measurement } from "./load";
import type { Options } from "./options";

type Column = readonly [title: string, cell: (measurement: Measurement) => string];

const COLUMNS: readonly Column[] = [
  ["query", ({ query }) => query],
  ["requests/s", ({ requestsPerSecond }) => requestsPerSecond.toFixed(0)],
  ["p50 ms", ({ p50Ms }) => p50Ms.toFixed(1)],
  ["p99 ms", ({ p99Ms }) => p99Ms.toFixed(1)],
];
const CPU: Column = ["server CPU ms", ({ serverCpuMs }) => serverCpuMs?.toFixed(2) ?? ""];
const BYTES: Column = ["bytes/answer", ({ bytesPerAnswer }) => bytesPerAnswer.toFixed(0)];

/** A Markdown table, aligned; without the CPU where the platform does not tell it. */
export const toTable = (measurements: readonly Measurement[]): string => {
  const hasCpu = measurements.every(({ serverCpuMs }) => serverCpuMs !== undefined);
  const columns = [...COLUMNS, ...(hasCpu ? [CPU] : []), BYTES];
  const widths = columns.map(([title, cell]) =>
    Math.max(title.length, ...measurements.map((measurement) => cell(measurement).length)),
  );
  const row = (cells: readonly string[]): string =>
    `| ${cells.map((cell, index) => cell.padStart(widths[index] ?? 0)).join(" | ")} |`;
  const rule = `|${widths.map((width) => `${"-".repeat(width + 1)}:`).join("|")}|`;
  const rows = measurements.map((measurement) => row(columns.map(([, cell]) => cell(measurement))));
  return [row(columns.map(([title]) => title)), rule, ...rows].join("\n");
};

/** What the numbers hold for. */
export const toCaption = ({ items, seconds, connections }: Options): string =>
  `${items} action items, ${connections} connections, ${seconds} s each, Node ${process.versions.node}, ${availableParallelism()} cores`;

/** For programs: one entry per query. */
export const toJson = (measurements: readonly Measurement[]): string => {
  const results = measurements.map(({ query, requestsPerSecond, serverCpuMs, p50Ms, p99Ms }) => ({
    contender: "sarazm",
    query,
    requestsPerSecond,
    serverCpuMs,
    p50Ms,
    p99Ms,
  }));
  return `${JSON.stringify(results, null, 2)}\n`;
};
