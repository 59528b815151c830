import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { EXIT_CODES, UserFacingError } from "../../errors";
import { MIGRATION_FILE, migrationsDirectory } from "./migration-files";
import { missingMigration } from "./model-difference";

interface CreateMigrationOptions {
  /** Writes a file even where the model and the migrations agree: for SQL that the model cannot say. */
  readonly isDraft: boolean;
}

const EMPTY = "-- What the model in prisma/ cannot say.\n";

const refuseName = (name: string): void => {
  if (/^[a-z][a-z0-9_]*$/.test(name)) return;
  throw new UserFacingError(
    `"${name}" is no name for a migration: use lowercase letters, digits and underscores, as in add_organizations.`,
    { exitCode: EXIT_CODES.invalidUsage },
  );
};

// Prisma's names sort by time.
const directoryFor = (name: string): string => {
  const timestamp = new Date().toISOString().replace(/\D/g, "").slice(0, "YYYYMMDDhhmmss".length);
  return join(migrationsDirectory, `${timestamp}_${name}`);
};

/**
 * Writes the migration that is missing to arrive at the model. Gives its file, or undefined where none is missing.
 * The engine's own command for this does not know shadow databases that are reached through an adapter.
 */
export const createMigration = async (
  url: string,
  name: string,
  { isDraft }: CreateMigrationOptions,
): Promise<string | undefined> => {
  refuseName(name);
  const script = (await missingMigration(url)) ?? (isDraft ? EMPTY : undefined);
  if (script === undefined) return undefined;
  const directory = directoryFor(name);
  const file = join(directory, MIGRATION_FILE);
  await mkdir(directory);
  await writeFile(file, script);
  return file;
};
