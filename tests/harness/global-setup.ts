import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { importDataset } from "../../src/dataset";
import { packageRoot } from "../../src/kernel/config";
import { connect, migrate } from "../../src/kernel/database";
import { silentLogger } from "./log-capture";
import { createDatabase, dropDatabases, serverVersion } from "./postgres/admin";
import { choosePostgres } from "./postgres/choose-postgres";
import type { TestPostgres } from "./postgres/test-postgres";
import { chosenWay } from "./ways";

declare module "vitest" {
  interface ProvidedContext {
    /** A database whose user may create others. */
    postgresUrl: string;
    /** What the names of this run's databases begin with. */
    databasePrefix: string;
    /** The database with the whole dataset, to copy. */
    templateDatabase: string;
  }
}

const prepareTemplate = async (postgresUrl: string, name: string): Promise<void> => {
  const database = await connect(await createDatabase(postgresUrl, name), silentLogger);
  try {
    await migrate(database, silentLogger);
    await importDataset(database, join(packageRoot, "data"));
  } finally {
    await database.close();
  }
};

const announce = async ({ url, origin }: TestPostgres): Promise<void> => {
  process.stdout.write(`\nTests run on PostgreSQL ${await serverVersion(url)}, ${origin}.\n`);
  process.stdout.write(`Tests of the contract are answered this way: ${chosenWay()}.\n`);
};

/** Starts a PostgreSQL, fills one database with the dataset for all tests to copy, and removes everything after. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const postgres = await choosePostgres(process.env);
  const prefix = `sarazm_test_${randomBytes(4).toString("hex")}`;
  const template = `${prefix}_template`;
  const teardown = async (): Promise<void> => {
    await dropDatabases(postgres.url, prefix).finally(postgres.stop);
  };
  try {
    await announce(postgres);
    await prepareTemplate(postgres.url, template);
  } catch (error) {
    await teardown();
    throw error;
  }
  project.provide("postgresUrl", postgres.url);
  project.provide("databasePrefix", prefix);
  project.provide("templateDatabase", template);
  return teardown;
};
