import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll } from "vitest";
import { isRunning } from "../../src/kernel/database/embedded/process-identity";
import { postgresEndsWithRun } from "../harness/ends-with-run";

/** The PostgreSQL that runs in a data directory, by what it says itself. */
export const postmasterOf = async (directory: string): Promise<number | undefined> => {
  const file = await readFile(join(directory, "postgres", "postmaster.pid"), "utf8").catch(() => "");
  const pid = Number.parseInt(file, 10);
  return Number.isNaN(pid) || !(await isRunning(pid)) ? undefined : pid;
};

export const waitUntil = async (isTrue: () => Promise<boolean> | boolean, what: string): Promise<void> => {
  for (let waited = 0; waited < 15_000; waited += 50) {
    if (await isTrue()) return;
    await setTimeout(50);
  }
  throw new Error(`waited in vain until ${what}`);
};

const abandon = async (directory: string): Promise<void> => {
  const pid = await postmasterOf(directory);
  if (pid !== undefined) {
    process.kill(pid, "SIGQUIT");
    await waitUntil(async () => !(await isRunning(pid)), "PostgreSQL has ended");
  }
  await rm(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
};

/** A data directory for one test file. Call it at the top of the file. */
export const temporaryDataDirectory = async (): Promise<string> => {
  const directory = await mkdtemp(join(tmpdir(), "sarazm-lifecycle-"));
  postgresEndsWithRun(join(directory, "postgres"));
  afterAll(() => abandon(directory));
  return directory;
};
