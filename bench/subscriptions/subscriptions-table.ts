import { median } from "../measuring/statistics";
import { markdownTable } from "../report/markdown-table";
import { nameOf, worst } from "./judge";
import type { CrowdMeasurement } from "./measure-crowd";

const ms = (value: number): string => `${Math.round(value)} ms`;
const kb = (bytes: number): string => `${(bytes / 1024).toFixed(1)} kB`;

/** How long changes took to everybody, and what each of them costs the server: a table. */
export const subscriptionsTable = (measured: readonly CrowdMeasurement[]): string =>
  markdownTable<CrowdMeasurement>(
    [
      [`${measured[0]?.subscribers} subscribers of one process`, nameOf],
      ["first", ({ deliveries }) => ms(median(deliveries.map(({ first }) => first)))],
      ["median", ({ deliveries }) => ms(median(deliveries.map((one) => one.median)))],
      ["last", ({ deliveries }) => ms(median(deliveries.map(({ last }) => last)))],
      ["last, worst", ({ deliveries }) => ms(worst(deliveries, "last"))],
      ["after the answer", ({ deliveries }) => ms(worst(deliveries, "lastAfterAnswer"))],
      ["statements", ({ statements }) => String(statements)],
      ["memory for each", ({ memoryEach }) => kb(memoryEach.rss)],
      ["heap for each", ({ memoryEach }) => kb(memoryEach.heapUsed)],
    ],
    measured,
  );
