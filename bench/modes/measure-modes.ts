import { join } from "node:path";
import type { Contender, Surroundings } from "../contenders/contenders";
import { type Serving, serve } from "../contenders/serving";
import type { Cluster } from "../database/cluster";
import { type QueriesOptions, questionsOf, targetOf } from "../measure-queries";
import type { Measurement } from "../measuring/measurement";
import { measureBesideEachOther } from "../measuring/rounds";
import type { Target } from "../measuring/target";
import { type Cost, countCosts } from "./count-costs";
import { modes } from "./modes";

/** What came out for one way of running and one query. */
export interface ModeMeasurement extends Measurement {
  /** Per request of a client. */
  readonly subgraphRequests: number;
}

type Options = Omit<QueriesOptions, "contenders">;

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Counted on servers of their own, since they log every request: that would cost those that are measured. */
const countAll = async (
  surroundings: Surroundings,
  targetsByMode: ReadonlyMap<Contender, readonly Target[]>,
): Promise<ReadonlyMap<string, Cost>> => {
  const counted = new Map<string, Cost>();
  for (const [mode, targets] of targetsByMode) {
    say(`${mode.name}: counting requests to subgraphs and statements …`);
    const first = targets.flatMap(({ requests }) => requests.slice(0, 1));
    const costs = await countCosts(mode.program(surroundings), first);
    for (const [index, { query }] of targets.entries()) {
      counted.set(`${mode.name} ${query}`, costs[index] as Cost);
    }
  }
  return counted;
};

/** Starts every way of running on one database, compares their answers, and measures them beside each other. */
export const measureModes = async (options: Options, cluster: Cluster): Promise<ModeMeasurement[]> => {
  const { connections, directory, processors, queries, items } = options;
  const surroundings = { databaseUrl: cluster.url, processors, instructions: join(directory, "none.json") };
  const servings: Serving[] = [];
  try {
    for (const mode of modes) {
      say(`Starting ${mode.name} …`);
      servings.push({ contender: mode, ...(await serve(mode.program(surroundings), connections)) });
    }
    const [reference] = servings as [Serving];
    const measurements: Measurement[] = [];
    const targetsByMode = new Map<Contender, Target[]>(modes.map((mode) => [mode, []]));
    for (const asked of await questionsOf(reference, queries, cluster)) {
      say(`${asked.query.name}: comparing the answers, then measuring ${asked.query.asks} …`);
      const targets: Target[] = [];
      for (const serving of servings) {
        const target = await targetOf(serving, asked, items);
        targets.push(target);
        targetsByMode.get(serving.contender)?.push(target);
      }
      measurements.push(...(await measureBesideEachOther(targets, options, cluster)));
    }
    const counted = await countAll(surroundings, targetsByMode);
    return measurements.map((one) => ({
      ...one,
      ...(counted.get(`${one.contender} ${one.query}`) as Cost),
    }));
  } finally {
    await Promise.all(servings.map(({ close }) => close()));
  }
};
