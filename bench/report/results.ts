import type { StartMeasurement } from "../measure-start";
import type { Measurement } from "../measuring/measurement";

/** All that came out of a run. */
export interface Results {
  readonly measurements: readonly Measurement[];
  readonly starts: readonly StartMeasurement[];
}

export const mergeResults = (all: readonly Results[]): Results => ({
  measurements: all.flatMap(({ measurements }) => measurements),
  starts: all.flatMap(({ starts }) => starts),
});

/** For programs: one entry per contender, query and scale. */
export const toJson = ({ measurements, starts }: Results): string =>
  `${JSON.stringify([...measurements, ...starts], null, 2)}\n`;
