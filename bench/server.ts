import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { execa } from "execa";
import { packageRoot } from "../src/kernel/config";

const SEED = 1;

/** A dataset, and a database that holds it. */
export interface Filled {
  readonly dataDirectory: string;
  readonly itemsFile: string;
}

/** The program in a process of its own. */
export interface RunningServer {
  readonly graph: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const program = (args: readonly string[], variables: Readonly<Record<string, string>>) =>
  execa(process.execPath, [join(packageRoot, "bin", "sarazm.js"), ...args], {
    // Always its own database: never one that the environment names.
    env: { DATABASE_URL: undefined, LOG_LEVEL: "warn", ...variables },
    stdin: "ignore",
    stderr: "inherit",
  });

/** Makes a dataset and imports it, unless an earlier run did. */
export const fill = async (directory: string, items: number): Promise<Filled> => {
  const home = join(directory, `${items}-items-seed-${SEED}`);
  const dataset = join(home, "dataset");
  const filled = { dataDirectory: join(home, "database"), itemsFile: join(dataset, "action-items.ndjson") };
  // Written last: what was interrupted begins again.
  const done = join(home, "imported");
  if (existsSync(done)) return filled;
  process.stderr.write(`Making a dataset of ${items} action items in ${home} …\n`);
  await rm(dataset, { recursive: true, force: true });
  await mkdir(home, { recursive: true });
  const variables = { SARAZM_DATA_DIR: filled.dataDirectory };
  await program(["dataset", "generate", dataset, "--items", `${items}`, "--seed", `${SEED}`], variables);
  await program(["dataset", "import", dataset], variables);
  await writeFile(done, "");
  return filled;
};

/** Starts the server over a filled database, which it serves as it is, and waits until it answers. */
export const startServer = async ({ dataDirectory }: Filled): Promise<RunningServer> => {
  const child = program(["start", "--json", "--stop-with-parent"], {
    SARAZM_DATA_DIR: dataDirectory,
    PORT: "0",
  });
  const lines = createInterface({ input: child.stdout });
  const [line] = (await Promise.race([once(lines, "line"), child.then(() => [])])) as [string?];
  if (line === undefined || child.pid === undefined) throw new Error("the server ended before it answered");
  const { graph } = JSON.parse(line) as { graph: string };
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await child;
  };
  return { graph, pid: child.pid, stop };
};
