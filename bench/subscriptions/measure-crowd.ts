import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Cluster } from "../database/cluster";
import { countingStatements } from "../database/count-statements";
import { type Memory, memoryOf, TELLING_MEMORY } from "../measuring/memory";
import { type AskableServer, runProgram, startAskableServer } from "../running/program";
import { sarazmProgram, sarazmServer } from "../running/sarazm";
import { Arrivals, type Delivery } from "./arrivals";
import { type Crowd, openCrowd, type Transport } from "./crowd";
import { type RecordableItem, recordableItem, statusRecorder } from "./status-recorder";

/** How subscribers of one process are connected, and how many of them ask for the same. */
export interface CrowdCase {
  readonly transport: Transport;
  readonly subscribers: number;
  readonly perConnection: number;
  readonly filters: "one filter" | "filters of their own";
}

/** What came of one case. */
export interface CrowdMeasurement extends CrowdCase {
  readonly deliveries: readonly Delivery[];
  /** How often somebody was told of one change again. */
  readonly repeats: number;
  /** What ended a subscription, or came in place of a change. */
  readonly failures: readonly string[];
  /** What the server's process keeps for each subscriber, in bytes. */
  readonly memoryEach: Memory;
  /** How many SQL statements a change takes, the write's own among them. */
  readonly statements: number;
}

const CHANGES = 20;
const WAIT_MS = 10_000;
const REPEATS_MS = 1_000;
const MOST_WARMING = 20;
const MINUTE_MS = 60_000;

const QUERY = `subscription ($filter: ActionItemFilter) {
  statusChanged(filter: $filter) {
    id cursor axis from to effectiveOn recordedAt
    item { id title { text language } status }
    country { code }
    evidence { url }
  }
}`;

/** All of them are for the one item; what else they ask for holds of every change, and differs. */
const variablesOf =
  ({ filters }: CrowdCase, item: RecordableItem) =>
  (subscriber: number) => {
    if (filters === "one filter") return { filter: { ids: [item.id] } };
    const updatedSince = new Date(Date.UTC(2000, 0, 1) + subscriber * MINUTE_MS).toISOString();
    return { filter: { ids: [item.id], updatedSince } };
  };

/** Until all of a crowd are told: over WebSocket nobody is told that they are subscribed. */
const warmUp = async (arrivals: Arrivals, record: () => Promise<string>): Promise<void> => {
  for (let time = 0; time < MOST_WARMING; time += 1) {
    if ((await arrivals.follow(record)).missed === 0) return;
  }
  throw new Error("not all who are subscribed are told of changes");
};

/** What is loaded and compiled for the first subscriber is not counted for the others. */
const baseline = async (server: AskableServer, crowd: Crowd, record: () => Promise<string>) => {
  const arrivals = new Arrivals(1, WAIT_MS);
  const close = await openCrowd({ ...crowd, subscribers: 1, onTold: arrivals.told });
  await warmUp(arrivals, record);
  close();
  await setTimeout(REPEATS_MS);
  return memoryOf(server);
};

const perSubscriber = (before: Memory, after: Memory, subscribers: number): Memory => ({
  rss: (after.rss - before.rss) / subscribers,
  heapUsed: (after.heapUsed - before.heapUsed) / subscribers,
});

const measureAt = async (
  server: AskableServer,
  cluster: Cluster,
  one: CrowdCase,
  tokenOf: (country: string) => Promise<string>,
): Promise<CrowdMeasurement> => {
  const { graph } = server;
  const { subscribers } = one;
  const item = await recordableItem(graph);
  const record = statusRecorder(graph, item, await tokenOf(item.leader));
  const arrivals = new Arrivals(subscribers, WAIT_MS);
  const failures: string[] = [];
  const crowd: Crowd = {
    ...one,
    graph,
    query: QUERY,
    variablesOf: variablesOf(one, item),
    onTold: arrivals.told,
    onFailure: (reason) => failures.push(reason),
  };
  const before = await baseline(server, crowd, record);
  const close = await openCrowd(crowd);
  try {
    await warmUp(arrivals, record);
    const after = await memoryOf(server);
    const deliveries: Delivery[] = [];
    for (let time = 0; time < CHANGES; time += 1) deliveries.push(await arrivals.follow(record));
    await setTimeout(REPEATS_MS);
    const { repeats } = arrivals;
    const told = [...failures];
    const statements = await countingStatements(cluster, (count) => count(() => arrivals.follow(record)));
    const memoryEach = perSubscriber(before, after, subscribers);
    return { ...one, deliveries, repeats, failures: told, memoryEach, statements };
  } finally {
    close();
  }
};

/** Lets a crowd subscribe at one process of the program, and follows changes that are recorded over HTTP to all of them. */
export const measureCrowd = async (
  cluster: Cluster,
  processors: string | undefined,
  one: CrowdCase,
): Promise<CrowdMeasurement> => {
  const dataDirectory = await mkdtemp(join(tmpdir(), "sarazm-bench-"));
  const database = { DATABASE_URL: cluster.url, SARAZM_DATA_DIR: dataDirectory };
  const connections = Math.ceil(one.subscribers / one.perConnection);
  const limits = { MAX_SUBSCRIBERS_PER_ADDRESS: String(Math.max(connections, 200)) };
  const tokenOf = async (country: string): Promise<string> => {
    const args = ["token", "issue", "--role", "focal-point", "--country", country, "--expires", "1d"];
    return (await runProgram(sarazmProgram(args, database, undefined), "pipe")).stdout.trim();
  };
  const variables = { ...database, ...limits, ...TELLING_MEMORY };
  const server = await startAskableServer(sarazmServer(variables, processors));
  try {
    return await measureAt(server, cluster, one, tokenOf);
  } finally {
    await server.stop();
    await rm(dataDirectory, { recursive: true, force: true });
  }
};
