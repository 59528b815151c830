import { cpus } from "node:os";
import type { StartMeasurement } from "../measure-start";
import type { Measurement } from "../measuring/measurement";
import { comparisonTable } from "./comparison";
import { growthTable } from "./growth";
import { type Column, markdownTable } from "./markdown-table";
import { type Mark, marksOf } from "./marks";
import { significant } from "./numbers";
import type { Results } from "./results";

/** What the numbers hold for. */
export interface Circumstances {
  readonly seconds: number;
  readonly connections: number;
  /** Which processors what was bound to; undefined where nothing was. */
  readonly pinning: { readonly server: string; readonly others: string } | undefined;
  readonly postgres: string;
}

/** What a run's numbers hold for, in a sentence. */
export const caption = ({ seconds, connections, pinning, postgres }: Circumstances): string => {
  const places =
    pinning === undefined
      ? "no process bound to a processor"
      : `the server on processor ${pinning.server}, load and PostgreSQL on ${pinning.others}`;
  const machine = `${cpus().length} processors (${cpus()[0]?.model ?? "unknown"})`;
  return `${machine}, Node.js ${process.versions.node}, PostgreSQL ${postgres}; ${connections} connections, ${seconds} s for each contender and query in rounds; ${places}.`;
};

const STARTS: readonly Column<StartMeasurement>[] = [
  ["items", ({ items }) => items.toLocaleString("en")],
  ["existing data directory, ms", ({ existingDirectoryMs }) => significant(existingDirectoryMs)],
  ["empty data directory, ms", ({ emptyDirectoryMs }) => significant(emptyDirectoryMs)],
  ["idle memory, MB", ({ idleMemoryMb }) => significant(idleMemoryMb)],
];

const MARKS: readonly Column<Mark>[] = [
  ["mark", ({ mark }) => mark],
  ["reach", ({ reach }) => reach],
  ["measured", ({ measured }) => measured],
  ["met", ({ isMet }) => (isMet ? "yes" : "no")],
];

const section = (title: string, table: string | undefined): string[] =>
  table === undefined ? [] : [`### ${title}`, table];

/** By query and scale, in the order in which they were measured. */
const groupsOf = (measurements: readonly Measurement[]): Map<string, Measurement[]> => {
  const groups = new Map<string, Measurement[]>();
  for (const measurement of measurements) {
    const title = `${measurement.query}, ${measurement.items.toLocaleString("en")} action items`;
    groups.set(title, [...(groups.get(title) ?? []), measurement]);
  }
  return groups;
};

/** The whole report, in Markdown. */
export const toMarkdown = (results: Results, circumstances: Circumstances): string => {
  const { measurements, starts } = results;
  const marks = marksOf(results);
  return [
    caption(circumstances),
    ...[...groupsOf(measurements)].flatMap(([title, group]) => section(title, comparisonTable(group))),
    ...section("Growth", growthTable(measurements)),
    ...section("Start to first answer", starts.length > 0 ? markdownTable(STARTS, starts) : undefined),
    ...section("Marks", marks.length > 0 ? markdownTable(MARKS, marks) : undefined),
  ].join("\n\n");
};
