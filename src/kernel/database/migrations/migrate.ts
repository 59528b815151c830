import pg from "pg";
import { UserFacingError } from "../../errors";
import type { Logger } from "../../logger";
import type { Database } from "../database";
import { EVERYTHING, readHistory, refuseNewer } from "./history";
import { migrationError } from "./migration-error";
import { readMigrations } from "./migration-files";
import { type SchemaEngine, withSchemaEngine } from "./schema-engine";

// Any number, as long as every version of the program takes the same.
const LOCK = 7_265_917_340;

/** Programs that start at the same time on one database migrate one after the other. */
const withLock = async <T>(url: string, run: () => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    return await run();
  } finally {
    await client.end();
  }
};

const applyPending = async (engine: SchemaEngine, url: string, logger: Logger): Promise<string[]> => {
  const history = await readHistory(engine);
  refuseNewer(history, url);
  // A migration is one transaction: one that never finished, be it by an error or a crash, left nothing behind.
  for (const migrationName of history.failed) {
    logger.warn(
      { migration: migrationName },
      "an earlier attempt at this migration was rolled back: trying again",
    );
    await engine.markMigrationRolledBack({ migrationName });
  }
  const migrationsList = await readMigrations();
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: EVERYTHING });
    return appliedMigrationNames;
  } catch (error) {
    const { failed } = await readHistory(engine);
    throw migrationError(error, url, failed[0]);
  }
};

/** Brings the database up to prisma/migrations. Gives the names of the migrations that it applied. */
export const migrate = async ({ url }: Database, logger: Logger): Promise<string[]> => {
  try {
    const applied = await withLock(url, () =>
      withSchemaEngine(url, (engine) => applyPending(engine, url, logger)),
    );
    for (const migration of applied) logger.info({ migration }, "migration applied");
    return applied;
  } catch (error) {
    throw error instanceof UserFacingError ? error : migrationError(error, url);
  }
};
