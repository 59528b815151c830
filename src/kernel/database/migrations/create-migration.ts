import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { EVERYTHING } from "./history";
import { migrationsDirectory, readMigrations, readModel } from "./migration-files";
import { withSchemaEngine } from "./schema-engine";

interface CreateMigrationOptions {
  /** Writes a file even where the model and the migrations agree: for SQL that the model cannot say. */
  readonly isDraft: boolean;
}

/** Writes the migration that is missing to arrive at the model. Gives its file, or undefined where none is missing. */
export const createMigration = (
  url: string,
  name: string,
  { isDraft }: CreateMigrationOptions,
): Promise<string | undefined> =>
  withSchemaEngine(url, async (engine) => {
    const { generatedMigrationName, migrationScript, extension } = await engine.createMigration({
      migrationName: name,
      migrationsList: await readMigrations(),
      schema: await readModel(),
      draft: isDraft,
      filters: EVERYTHING,
    });
    if (migrationScript === null) return undefined;
    const directory = join(migrationsDirectory, generatedMigrationName);
    const file = join(directory, `migration.${extension}`);
    await mkdir(directory);
    await writeFile(file, migrationScript);
    return file;
  });
