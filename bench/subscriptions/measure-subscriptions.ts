import type { Cluster } from "../database/cluster";
import { type CrowdCase, type CrowdMeasurement, measureCrowd } from "./measure-crowd";

const SUBSCRIBERS = 2_000;
/** As many connections as one address may have by default, half of them used. */
const SHARED = { transport: "WebSocket", subscribers: SUBSCRIBERS, perConnection: 20 } as const;
const SOCKETS = { transport: "WebSocket", subscribers: SUBSCRIBERS, perConnection: 1 } as const;
const STREAMS = { transport: "server-sent events", subscribers: SUBSCRIBERS, perConnection: 1 } as const;

const CASES: readonly CrowdCase[] = [SHARED, SOCKETS, STREAMS].flatMap((connected) => [
  { ...connected, filters: "one filter" } as const,
  { ...connected, filters: "filters of their own" } as const,
]);

/** How long each of several changes takes to all who are subscribed at one process, however they are connected. */
export const measureSubscriptions = async (
  cluster: Cluster,
  processors: string | undefined,
): Promise<readonly CrowdMeasurement[]> => {
  const measured: CrowdMeasurement[] = [];
  for (const one of CASES) measured.push(await measureCrowd(cluster, processors, one));
  return measured;
};
