import { mkdir, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { EXIT_CODES, UserFacingError } from "../src/kernel/errors";
import { sarazm } from "./contenders/contenders";
import { openCluster } from "./database/cluster";
import { fill } from "./database/fill";
import { measureAgain } from "./measure-again";
import { measureQueries } from "./measure-queries";
import { measureStart, type StartMeasurement } from "./measure-start";
import type { Measurement } from "./measuring/measurement";
import { type Options, readOptions } from "./options";
import { preparePeers } from "./running/peers";
import { type Pinning, pin } from "./running/pinning";

/** All that came out. */
export interface Results {
  readonly measurements: readonly Measurement[];
  readonly starts: readonly StartMeasurement[];
}

const measureScale = async (
  options: Options,
  items: number,
  pinning: Pinning | undefined,
): Promise<Results> => {
  const directory = resolve(options.directory);
  const dataDirectory = await fill(directory, items, pinning);
  const starts = options.start ? [await measureStart(items, dataDirectory, pinning?.all)] : [];
  const cluster = await openCluster(dataDirectory);
  const circumstances = { ...options, items, directory, processors: pinning?.server };
  try {
    const queried = options.queries.length === 0 ? [] : await measureQueries(circumstances, cluster);
    const again = options.again ? await measureAgain(circumstances, cluster) : [];
    return { measurements: [...queried, ...again], starts };
  } finally {
    await cluster.close();
  }
};

const needsPeers = ({ contenders, queries, again, plots, updateDocs }: Options): boolean =>
  (queries.length > 0 && contenders.some((one) => one !== sarazm)) ||
  again ||
  plots !== undefined ||
  updateDocs;

const run = async (): Promise<void> => {
  const options = readOptions();
  if (needsPeers(options)) await preparePeers();
  const pinning = await pin();
  const all: Results[] = [];
  for (const items of options.scale) all.push(await measureScale(options, items, pinning));
  process.stdout.write(JSON.stringify(all, null, 1));
};

try {
  await run();
} catch (error) {
  const isForPeople = error instanceof UserFacingError;
  process.stderr.write(`${isForPeople ? error.message : (error as Error).stack}\n`);
  process.exitCode = isForPeople ? error.exitCode : EXIT_CODES.failure;
}
