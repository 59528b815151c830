import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { readConfig } from "../../../src/kernel/config";
import { openDatabase } from "../../../src/kernel/database";
import { createLogger } from "../../../src/kernel/logger";
import type { TestPostgres } from "./test-postgres";

/** Nothing of a test's database is worth keeping over a crash. */
const UNSAFE_BUT_QUICK = ["fsync", "synchronous_commit", "full_page_writes"];

const preferSpeed = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const setting of UNSAFE_BUT_QUICK) await client.query(`ALTER SYSTEM SET ${setting} = off`);
    await client.query("SELECT pg_reload_conf()");
  } finally {
    await client.end();
  }
};

/** The program's own embedded PostgreSQL, in a directory that goes with it. */
export const startEmbeddedPostgres = async (): Promise<TestPostgres> => {
  const directory = await mkdtemp(join(tmpdir(), "sarazm-tests-"));
  const removeDirectory = () => rm(directory, { recursive: true, force: true });
  try {
    const config = readConfig({ SARAZM_DATA_DIR: directory, LOG_LEVEL: "warn" });
    const database = await openDatabase(config, createLogger(config));
    await preferSpeed(database.url);
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
