import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateDataset, importDataset } from "../../../src/dataset";
import { type Database, migrate } from "../../../src/kernel/database";
import { silentLogger } from "../../harness/log-capture";
import { emptyDatabase } from "../../harness/test-database";
import { type Records, readRecords } from "./dataset";
import { type ServedGraph, serveGraph, WITHOUT_LIMITS } from "./graph";

/** A database with a synthetic dataset: with planned ends, and statuses of every kind. Call it at the top of a file. */
export const syntheticDatabase = async (
  items: number,
): Promise<{ readonly database: Database; readonly records: Records }> => {
  const directory = await mkdtemp(join(tmpdir(), "sarazm-synthetic-"));
  try {
    await generateDataset({ items, seed: 7 }, directory);
    const database = await emptyDatabase();
    await migrate(database, silentLogger);
    await importDataset(database, directory);
    return { database, records: await readRecords(directory) };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
};

/** The graph on such a dataset. */
export const serveSyntheticGraph = async (
  items: number,
): Promise<{ readonly server: ServedGraph; readonly records: Records }> => {
  const { database, records } = await syntheticDatabase(items);
  return { server: await serveGraph({ database, limits: WITHOUT_LIMITS }), records };
};
