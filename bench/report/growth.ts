import type { Measurement } from "../measuring/measurement";
import { type Column, markdownTable } from "./markdown-table";
import { ratio, significant } from "./numbers";

/** How a contender's answers to a query take longer over more data. */
export interface Growth {
  readonly contender: string;
  readonly query: string;
  /** By the number of items, the fewest first. */
  readonly p50Ms: readonly number[];
  /** The time over the most items, as a multiple of that over the fewest. */
  readonly p50Growth: number | undefined;
}

const scalesOf = (measurements: readonly Measurement[]): number[] =>
  [...new Set(measurements.map(({ items }) => items))].sort((a, b) => a - b);

/** Empty where only one scale was measured. */
export const growthOf = (measurements: readonly Measurement[]): Growth[] => {
  const scales = scalesOf(measurements);
  if (scales.length < 2) return [];
  return measurements
    .filter(({ items, query }) => items === scales[0] && query !== "again")
    .map(({ contender, query }) => {
      const all = measurements.filter((one) => one.contender === contender && one.query === query);
      const p50Ms = all.toSorted((a, b) => a.items - b.items).map((one) => one.p50Ms);
      return { contender, query, p50Ms, p50Growth: ratio(p50Ms.at(-1), p50Ms[0]) };
    });
};

/** A row for each query and contender, a column for each scale; undefined where only one was measured. */
export const growthTable = (measurements: readonly Measurement[]): string | undefined => {
  const growths = growthOf(measurements);
  if (growths.length === 0) return undefined;
  const columns: readonly Column<Growth>[] = [
    ["query, contender", ({ query, contender }) => `${query}, ${contender}`],
    ...scalesOf(measurements).map(
      (items, index): Column<Growth> => [
        `p50 ms, ${items.toLocaleString("en")} items`,
        ({ p50Ms }) => significant(p50Ms[index]),
      ],
    ),
    ["growth", ({ p50Growth }) => significant(p50Growth)],
  ];
  return markdownTable(columns, growths);
};
