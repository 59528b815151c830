import type { Delivery } from "./arrivals";
import type { CrowdCase, CrowdMeasurement } from "./measure-crowd";

/** Within how long a change has to have reached everybody, from when it was sent. */
const IN_TIME_MS = 2_000;

/** A case in words. */
export const nameOf = ({ transport, subscribers, perConnection, filters }: CrowdCase): string => {
  const count = Math.ceil(subscribers / perConnection);
  const connections =
    transport === "WebSocket" ? `${count} WebSockets × ${perConnection}` : `${count} streams`;
  return `${connections}, ${filters}`;
};

/** The latest that anybody was told of any change, from a moment on. */
export const worst = (deliveries: readonly Delivery[], of: "last" | "lastAfterAnswer"): number =>
  Math.max(...deliveries.map((delivery) => delivery[of]));

const missedOf = (deliveries: readonly Delivery[]): number =>
  deliveries.reduce((sum, { missed }) => sum + missed, 0);

/** What was not as promised, a sentence each: who was told late, not at all, or again. */
export const broken = (measured: readonly CrowdMeasurement[]): string[] =>
  measured.flatMap((one) => {
    const { deliveries, repeats, failures } = one;
    const missed = missedOf(deliveries);
    const last = worst(deliveries, "last");
    return [
      ...(missed > 0 ? [`${missed} were not told.`] : []),
      ...(repeats > 0 ? [`${repeats} were told again of what they knew.`] : []),
      ...(last > IN_TIME_MS ? [`The last was told after ${Math.round(last)} ms, not ${IN_TIME_MS}.`] : []),
      ...(failures.length > 0 ? [`${failures.length} subscriptions failed: ${failures[0]}`] : []),
    ].map((what) => `${nameOf(one)}: ${what}`);
  });
