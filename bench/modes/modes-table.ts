import { type Column, markdownTable } from "../report/markdown-table";
import { ratio, significant } from "../report/numbers";
import type { ModeMeasurement } from "./measure-modes";
import { modes } from "./modes";

interface Row {
  readonly measurement: ModeMeasurement;
  /** The same query, answered by one process. */
  readonly single: ModeMeasurement | undefined;
}

type Figure = "requestsPerSecond" | "serverCpuMs" | "p50Ms";

const figure =
  (name: Figure) =>
  ({ measurement }: Row): string =>
    significant(measurement[name]);

const against =
  (name: Figure) =>
  ({ measurement, single }: Row): string =>
    significant(ratio(measurement[name], single?.[name]));

const COLUMNS: readonly Column<Row>[] = [
  ["query, way of running", ({ measurement }) => `${measurement.query}, ${measurement.contender}`],
  ["requests/s", figure("requestsPerSecond")],
  ["÷ one process", against("requestsPerSecond")],
  ["p50 ms", figure("p50Ms")],
  ["÷ one process", against("p50Ms")],
  ["server CPU ms", figure("serverCpuMs")],
  ["÷ one process", against("serverCpuMs")],
  ["subgraph requests", ({ measurement }) => String(measurement.subgraphRequests)],
  ["statements", ({ measurement }) => String(measurement.statements)],
];

/** A row for each query and way of running, with what part of one process's figures its own are. */
export const modesTable = (measurements: readonly ModeMeasurement[]): string =>
  markdownTable(
    COLUMNS,
    measurements.map((measurement) => ({
      measurement,
      single: measurements.find(
        ({ query, items, contender }) =>
          query === measurement.query && items === measurement.items && contender === modes[0].name,
      ),
    })),
  );
