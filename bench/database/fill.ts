import { existsSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { packageRoot } from "../../src/kernel/config";
import type { Pinning } from "../running/pinning";
import { runProgram } from "../running/program";
import { sarazmProgram } from "../running/sarazm";
import { openCluster } from "./cluster";

const SEED = 1;

/** Tables of another model are another database. */
const latestMigration = async (): Promise<string> => {
  const entries = await readdir(join(packageRoot, "prisma", "migrations"), { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return names.sort().at(-1) ?? "";
};

/** Statistics and visibility as they are after a night's rest, since nothing vacuums while the bench runs. */
const vacuum = async (dataDirectory: string): Promise<void> => {
  const cluster = await openCluster(dataDirectory);
  try {
    await cluster.read("vacuum (analyze, freeze)");
    await cluster.read("checkpoint");
  } finally {
    await cluster.close();
  }
};

/** Makes a dataset and a database that holds it, unless an earlier run did. Gives the database's data directory. */
export const fill = async (
  directory: string,
  items: number,
  pinning: Pinning | undefined,
): Promise<string> => {
  const home = join(directory, `${items}-items-seed-${SEED}-${await latestMigration()}`);
  const dataset = join(home, "dataset");
  const dataDirectory = join(home, "database");
  // Written last: what was interrupted begins again.
  const done = join(home, "filled");
  if (existsSync(done)) return dataDirectory;
  process.stderr.write(`Making a database of ${items} action items in ${home} …\n`);
  await rm(home, { recursive: true, force: true });
  await mkdir(home, { recursive: true });
  const run = (args: readonly string[]) =>
    runProgram(sarazmProgram(args, { SARAZM_DATA_DIR: dataDirectory }, pinning?.all));
  await run(["dataset", "generate", dataset, "--items", `${items}`, "--seed", `${SEED}`]);
  await run(["dataset", "import", dataset]);
  await vacuum(dataDirectory);
  await rm(dataset, { recursive: true, force: true });
  await writeFile(done, "");
  return dataDirectory;
};
