import type { Cluster } from "../database/cluster";
import { countingStatements } from "../database/count-statements";
import { familyCpuMs } from "./cpu-time";
import { inStrides, type Next, sendFor } from "./load";
import type { Measurement } from "./measurement";
import { median, medianKnown, quantile } from "./statistics";
import type { Target } from "./target";

export interface Rounds {
  /** How long each target is measured, in all its rounds. */
  readonly seconds: number;
  readonly connections: number;
}

/** One round of one target. */
interface Sample {
  readonly times: readonly number[];
  readonly elapsedMs: number;
  readonly serverCpuMs: number | undefined;
  readonly databaseCpuMs: number | undefined;
}

const ROUNDS = 5;
/** Long enough for the compilers of Node.js to have done what they do. */
const WARM_UP_MS = 2000;
/** Connections of the pool that were idle for a while are opened again. */
const BEFORE_ROUND_MS = 250;

const used = (before: number | undefined, after: number | undefined): number | undefined =>
  before === undefined || after === undefined ? undefined : after - before;

const roundMs = ({ seconds }: Rounds): number => (seconds * 1000) / ROUNDS;

/** A target and what its rounds gave so far. */
interface Player {
  readonly target: Target;
  readonly next: Next;
  readonly rounds: number;
  readonly samples: Sample[];
}

/** Where answers take longer than a round, one round tells as much as many, in less time. */
const warmUp = async (target: Target, rounds: Rounds): Promise<Player> => {
  const next = inStrides(target.requests);
  const times = await sendFor(WARM_UP_MS, target, rounds.connections, next);
  return { target, next, rounds: median(times) > roundMs(rounds) ? 1 : ROUNDS, samples: [] };
};

const playRound = async (
  { target, next, rounds: count }: Player,
  rounds: Rounds,
  cluster: Cluster,
): Promise<Sample> => {
  const { connections } = rounds;
  if (count > 1) await sendFor(BEFORE_ROUND_MS, target, connections, next);
  const serverBefore = await familyCpuMs(target.pid);
  const databaseBefore = await familyCpuMs(cluster.postmaster);
  const started = performance.now();
  const times = await sendFor(roundMs(rounds), target, connections, next);
  const elapsedMs = performance.now() - started;
  return {
    times,
    elapsedMs,
    serverCpuMs: used(serverBefore, await familyCpuMs(target.pid)),
    databaseCpuMs: used(databaseBefore, await familyCpuMs(cluster.postmaster)),
  };
};

const perRequest = (total: number | undefined, { times }: Sample): number | undefined =>
  total === undefined ? undefined : total / times.length;

const mean = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0) / values.length;

/** Rates are the medians of the rounds; how long answers took is taken from all of them together. */
const summarize = (target: Target, samples: readonly Sample[], statements: number): Measurement => {
  const times = samples.flatMap((sample) => sample.times).sort((a, b) => a - b);
  return {
    contender: target.contender,
    query: target.query,
    items: target.items,
    requestsPerSecond: median(samples.map((sample) => (sample.times.length / sample.elapsedMs) * 1000)),
    serverCpuMs: medianKnown(samples.map((sample) => perRequest(sample.serverCpuMs, sample))),
    databaseCpuMs: medianKnown(samples.map((sample) => perRequest(sample.databaseCpuMs, sample))),
    p50Ms: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
    statements,
    bytesPerAnswer: mean(target.requests.map(({ bytes }) => bytes)),
  };
};

/** How many statements one request costs. */
const countStatements = (targets: readonly Target[], cluster: Cluster): Promise<number[]> =>
  countingStatements(cluster, async (count) => {
    const counts: number[] = [];
    for (const { client, requests } of targets) {
      const request = requests[0];
      counts.push(request === undefined ? 0 : await count(() => client.read(request)));
    }
    return counts;
  });

/** Measures targets beside each other: short rounds of each in turn, so that what disturbs one disturbs all. */
export const measureBesideEachOther = async (
  targets: readonly Target[],
  rounds: Rounds,
  cluster: Cluster,
): Promise<Measurement[]> => {
  const players: Player[] = [];
  for (const target of targets) players.push(await warmUp(target, rounds));
  const statements = await countStatements(targets, cluster);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const player of players) {
      if (round < player.rounds) player.samples.push(await playRound(player, rounds, cluster));
    }
  }
  return players.map(({ target, samples }, index) => summarize(target, samples, statements[index] ?? 0));
};
