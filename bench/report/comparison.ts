import type { Measurement } from "../measuring/measurement";
import { type Column, markdownTable } from "./markdown-table";
import { ratio, significant } from "./numbers";

interface Compared {
  readonly measurement: Measurement;
  /** Sarazm's for the same query; undefined where it was not measured. */
  readonly sarazm: Measurement | undefined;
}

type Figure = "requestsPerSecond" | "serverCpuMs" | "databaseCpuMs";

const against = ({ measurement, sarazm }: Compared, figure: Figure): string =>
  measurement === sarazm ? "" : significant(ratio(sarazm?.[figure], measurement[figure]));

const COLUMNS: readonly Column<Compared>[] = [
  ["contender", ({ measurement }) => measurement.contender],
  ["requests/s", ({ measurement }) => significant(measurement.requestsPerSecond)],
  ["server CPU ms", ({ measurement }) => significant(measurement.serverCpuMs)],
  ["database CPU ms", ({ measurement }) => significant(measurement.databaseCpuMs)],
  ["p50 ms", ({ measurement }) => significant(measurement.p50Ms)],
  ["p99 ms", ({ measurement }) => significant(measurement.p99Ms)],
  ["statements", ({ measurement }) => String(measurement.statements)],
  ["bytes", ({ measurement }) => measurement.bytesPerAnswer.toFixed(0)],
  ["Sarazm's requests/s ÷", (compared) => against(compared, "requestsPerSecond")],
  ["server CPU ÷", (compared) => against(compared, "serverCpuMs")],
  ["database CPU ÷", (compared) => against(compared, "databaseCpuMs")],
];

/** One query: the contenders below each other, and what part of each of them Sarazm's figures are. */
export const comparisonTable = (measurements: readonly Measurement[]): string => {
  const sarazm = measurements.find(({ contender }) => contender === "sarazm");
  return markdownTable(
    COLUMNS,
    measurements.map((measurement) => ({ measurement, sarazm })),
  );
};
