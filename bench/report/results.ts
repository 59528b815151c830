import type { StartMeasurement } from "../measure-start";
import type { Measurement } from "../measuring/measurement";
import type { CrowdMeasurement } from "../subscriptions/measure-crowd";

/** All that came out of a run. */
export interface Results {
  readonly measurements: readonly Measurement[];
  readonly starts: readonly StartMeasurement[];
  /** Where it was measured how long changes take to subscribers. */
  readonly subscriptions?: readonly CrowdMeasurement[];
}

export const mergeResults = (all: readonly Results[]): Results => ({
  measurements: all.flatMap(({ measurements }) => measurements),
  starts: all.flatMap(({ starts }) => starts),
  subscriptions: all.flatMap(({ subscriptions = [] }) => subscriptions),
});

/** For programs: one entry per contender, query and scale, and one for each way in which subscribers were connected. */
export const toJson = ({ measurements, starts, subscriptions = [] }: Results): string => {
  const crowds = subscriptions.map((crowd) => ({ contender: "sarazm", query: "subscriptions", ...crowd }));
  return `${JSON.stringify([...measurements, ...starts, ...crowds], null, 2)}\n`;
};
