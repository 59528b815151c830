import { EXIT_CODES, UserFacingError } from "../../errors";
import { addressOf } from "../connection-error";
import type { Database } from "../database";
import { readMigrationNames, readMigrations } from "./migration-files";
import { type SchemaEngine, withSchemaEngine } from "./schema-engine";

/** Where a database stands beside prisma/migrations. */
export interface MigrationHistory {
  readonly applied: readonly string[];
  readonly pending: readonly string[];
  /** Applied by a program that is newer than this one. */
  readonly unknown: readonly string[];
  /** Begun and never finished. */
  readonly failed: readonly string[];
}

/** Tables that the schema engine leaves alone: none. */
export const EVERYTHING = { externalTables: [], externalEnums: [] };

export const readHistory = async (engine: SchemaEngine): Promise<MigrationHistory> => {
  const migrationsList = await readMigrations();
  const { history, failedMigrationNames: failed } = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters: EVERYTHING,
  });
  const pending =
    history !== null && "unappliedMigrationNames" in history ? history.unappliedMigrationNames : [];
  const unknown =
    history !== null && "unpersistedMigrationNames" in history ? history.unpersistedMigrationNames : [];
  const names = await readMigrationNames();
  const applied = names.filter((name) => !pending.includes(name) && !failed.includes(name));
  return { applied, pending, unknown, failed };
};

export const refuseNewer = ({ unknown }: MigrationHistory, url: string): void => {
  if (unknown.length === 0) return;
  const { server, name } = addressOf(url);
  throw new UserFacingError(
    `The database "${name}" at ${server} was migrated by a newer version of Sarazm (${unknown.join(", ")}): use that version, or another database.`,
    { exitCode: EXIT_CODES.databaseTooNew },
  );
};

/** Tells which migrations a database has, lacks, and has too many of. */
export const readMigrationHistory = ({ url }: Database): Promise<MigrationHistory> =>
  withSchemaEngine(url, readHistory);

/** Refuses a database that a newer version of the program migrated. */
export const assertNotNewer = async (database: Database): Promise<void> => {
  refuseNewer(await readMigrationHistory(database), database.url);
};
