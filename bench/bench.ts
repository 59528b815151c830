import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { EXIT_CODES, UserFacingError } from "../src/kernel/errors";
import { sarazm } from "./contenders/contenders";
import { type Cluster, openCluster } from "./database/cluster";
import { fill } from "./database/fill";
import { measureAgain } from "./measure-again";
import { measureExports } from "./measure-exports";
import { measureQueries } from "./measure-queries";
import { measureStart } from "./measure-start";
import { crossQuery } from "./modes/cross-query";
import { type ModeMeasurement, measureModes } from "./modes/measure-modes";
import { modesTable } from "./modes/modes-table";
import { type Options, readOptions } from "./options";
import { caption, toMarkdown } from "./report/report";
import { mergeResults, type Results, toJson } from "./report/results";
import { drawPlots, updateDocs } from "./report/write";
import { preparePeers } from "./running/peers";
import { type Pinning, pin } from "./running/pinning";
import { broken } from "./subscriptions/judge";
import { measureSubscriptions } from "./subscriptions/measure-subscriptions";
import { subscriptionsTable } from "./subscriptions/subscriptions-table";
import { measureWeb } from "./web/measure-web";

/** What came out at one scale, and the version of PostgreSQL that it was measured with. */
interface ScaleResults extends Results {
  readonly postgres: string;
}

const versionOf = async (cluster: Cluster): Promise<string> => {
  const [row] = await cluster.read<{ server_version: string }>("show server_version");
  return row?.server_version ?? "";
};

const INTERRUPTED = 130;

/** PostgreSQL outlives the process that started it, unless it is told to stop; servers end with the bench. */
const stoppingWhenInterrupted = async <T>(cluster: Cluster, run: () => Promise<T>): Promise<T> => {
  const stop = (): void => {
    void cluster.close().finally(() => process.exit(INTERRUPTED));
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    return await run();
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
    await cluster.close();
  }
};

const measureScale = async (
  options: Options,
  items: number,
  pinning: Pinning | undefined,
): Promise<ScaleResults> => {
  const directory = resolve(options.directory);
  const dataDirectory = await fill(directory, items, pinning);
  const starts = options.start ? [await measureStart(items, dataDirectory, pinning?.all)] : [];
  const cluster = await openCluster(dataDirectory);
  const circumstances = { ...options, items, directory, processors: pinning?.server };
  return stoppingWhenInterrupted(cluster, async () => {
    const queried = options.queries.length === 0 ? [] : await measureQueries(circumstances, cluster);
    const subscriptions = options.subscriptions ? await measureSubscriptions(cluster, pinning?.server) : [];
    if (options.subscriptions) process.stdout.write(`\n${subscriptionsTable(subscriptions)}\n`);
    if (options.exports) process.stdout.write(`\n${await measureExports(cluster, pinning?.server)}\n`);
    if (options.web) process.stdout.write(`\n${await measureWeb(cluster)}\n`);
    const again = options.again ? await measureAgain(circumstances, cluster) : [];
    const measurements = [...queried, ...again];
    return { measurements, starts, subscriptions, postgres: await versionOf(cluster) };
  });
};

/** Compares the ways of running the graph, at each scale. */
const compareModes = async (options: Options, pinning: Pinning | undefined): Promise<void> => {
  const directory = resolve(options.directory);
  const queries = [...options.queries, crossQuery];
  const measurements: ModeMeasurement[] = [];
  let postgres = "";
  for (const items of options.scale) {
    const cluster = await openCluster(await fill(directory, items, pinning));
    const circumstances = { ...options, queries, items, directory, processors: pinning?.server };
    await stoppingWhenInterrupted(cluster, async () => {
      measurements.push(...(await measureModes(circumstances, cluster)));
      postgres = await versionOf(cluster);
    });
  }
  const told = caption({ ...options, pinning, postgres });
  process.stdout.write(`\n${told}\n\n${modesTable(measurements)}\n`);
  if (options.json !== undefined) await writeFile(options.json, toJson({ measurements, starts: [] }));
};

const needsPeers = ({ contenders, queries, again, plots, updateDocs }: Options): boolean =>
  (queries.length > 0 && contenders.some((one) => one !== sarazm)) ||
  again ||
  plots !== undefined ||
  updateDocs;

const write = async (options: Options, results: Results, markdown: string): Promise<void> => {
  if (options.json !== undefined) await writeFile(options.json, toJson(results));
  if (options.plots !== undefined) await drawPlots(results, resolve(options.plots));
  if (options.updateDocs) await updateDocs(results, markdown);
};

const run = async (): Promise<void> => {
  const options = readOptions();
  if (options.modes) return compareModes(options, await pin());
  if (needsPeers(options)) await preparePeers();
  const pinning = await pin();
  const all: ScaleResults[] = [];
  for (const items of options.scale) all.push(await measureScale(options, items, pinning));
  const results = mergeResults(all);
  const markdown = toMarkdown(results, { ...options, pinning, postgres: all[0]?.postgres ?? "" });
  process.stdout.write(`\n${markdown}\n`);
  await write(options, results, markdown);
  const failed = broken(results.subscriptions ?? []);
  if (failed.length > 0) throw new UserFacingError(failed.join("\n"));
};

try {
  await run();
} catch (error) {
  const isForPeople = error instanceof UserFacingError;
  process.stderr.write(`${isForPeople ? error.message : (error as Error).stack}\n`);
  process.exitCode = isForPeople ? error.exitCode : EXIT_CODES.failure;
}
