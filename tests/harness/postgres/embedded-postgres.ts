import { existsSync, readFileSync, rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../../src/kernel/config";
import { openDatabase } from "../../../src/kernel/database";
import { createLogger } from "../../../src/kernel/logger";
import { postgresEndsWithRun } from "../ends-with-run";
import { QUICK_SETTINGS } from "./quick-settings";
import type { TestPostgres } from "./test-postgres";

const ENDS = ["exit", "SIGINT", "SIGTERM", "SIGHUP"] as const;

/** What is left to do where the process ends before the tests do, and nothing can be awaited any more. */
const abandon = (directory: string): void => {
  const pidFile = join(directory, "postgres", "postmaster.pid");
  if (existsSync(pidFile)) process.kill(Number.parseInt(readFileSync(pidFile, "utf8"), 10), "SIGQUIT");
  rmSync(directory, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
};

/** The program's own embedded PostgreSQL, in a directory that goes with it. */
export const startEmbeddedPostgres = async (): Promise<TestPostgres> => {
  const directory = await mkdtemp(join(tmpdir(), "sarazm-tests-"));
  postgresEndsWithRun(join(directory, "postgres"));
  const onExit = () => abandon(directory);
  for (const event of ENDS) process.once(event, onExit);
  const removeDirectory = () => rm(directory, { recursive: true, force: true });
  try {
    const config = readConfig({ SARAZM_DATA_DIR: directory, LOG_LEVEL: "warn" });
    const options = { purpose: "command", settings: QUICK_SETTINGS } as const;
    const database = await openDatabase(config, createLogger(config), options);
    const stop = async (): Promise<void> => {
      await database.close();
      await removeDirectory();
      for (const event of ENDS) process.off(event, onExit);
    };
    return { origin: "embedded", url: database.url, stop };
  } catch (error) {
    await removeDirectory();
    throw error;
  }
};
