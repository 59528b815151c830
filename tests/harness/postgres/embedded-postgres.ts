import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../../src/kernel/config";
import { openDatabase } from "../../../src/kernel/database";
import { createLogger } from "../../../src/kernel/logger";
import { QUICK_SETTINGS } from "./quick-settings";
import type { TestPostgres } from "./test-postgres";

/** The program's own embedded PostgreSQL, in a directory that goes with it. */
export const startEmbeddedPostgres = async (): Promise<TestPostgres> => {
  const directory = await mkdtemp(join(tmpdir(), "sarazm-tests-"));
  const removeDirectory = () => rm(directory, { recursive: true, force: true });
  try {
    const config = readConfig({ SARAZM_DATA_DIR: directory, LOG_LEVEL: "warn" });
    const options = { purpose: "command", settings: QUICK_SETTINGS } as const;
    const database = await openDatabase(config, createLogger(config), options);
    const stop = async (): Promise<void> => {
      await database.close();
      await removeDirectory();
    };
    return { origin: "embedded", url: database.url, stop };
  } catch (error) {
    await removeDirectory();
    throw error;
  }
};
