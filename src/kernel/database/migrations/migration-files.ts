import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type {
  MigrationDirectory,
  MigrationList,
  SchemasContainer,
} from "@prisma/schema-engine-wasm/schema_engine_bg";
import { packageRoot } from "../../config";

/** Where the model and the migrations lie. */
export const modelDirectory: string = join(packageRoot, "prisma");
export const migrationsDirectory: string = join(modelDirectory, "migrations");

const LOCKFILE = "migration_lock.toml";
export const MIGRATION_FILE = "migration.sql";

const readMigration = async (name: string): Promise<MigrationDirectory> => ({
  path: name,
  migrationFile: {
    path: MIGRATION_FILE,
    content: { tag: "ok", value: await readFile(join(migrationsDirectory, name, MIGRATION_FILE), "utf8") },
  },
});

/** The names of the migrations in prisma/migrations, oldest first. */
export const readMigrationNames = async (): Promise<string[]> => {
  const entries = await readdir(migrationsDirectory, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
};

/** The migrations in prisma/migrations, as the schema engine wants them. */
export const readMigrations = async (): Promise<MigrationList> => {
  const names = await readMigrationNames();
  const lockfile = await readFile(join(migrationsDirectory, LOCKFILE), "utf8");
  return {
    baseDir: migrationsDirectory,
    lockfile: { path: LOCKFILE, content: lockfile },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(names.map(readMigration)),
  };
};

/** The model in prisma/, as the schema engine wants it. */
export const readModel = async (): Promise<SchemasContainer> => {
  const names = (await readdir(modelDirectory)).filter((name) => name.endsWith(".prisma")).sort();
  const read = async (path: string) => ({
    path,
    content: await readFile(join(modelDirectory, path), "utf8"),
  });
  return { files: await Promise.all(names.map(read)) };
};
