import type { DiffParams } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { EVERYTHING } from "./history";
import { migrationError } from "./migration-error";
import { readMigrations, readModel } from "./migration-files";
import { withSchemaEngine } from "./schema-engine";

const DIFFERS = 2;

/**
 * The SQL that is missing in prisma/migrations to arrive at the model in prisma/; undefined where nothing is. The
 * migrations are replayed in a database of their own on the server at `url`, which is dropped afterwards.
 */
export const missingMigration = (url: string): Promise<string | undefined> =>
  withSchemaEngine(url, async (engine) => {
    const comparison: DiffParams = {
      from: { tag: "migrations", ...(await readMigrations()) },
      to: { tag: "schemaDatamodel", ...(await readModel()) },
      script: true,
      exitCode: true,
      filters: EVERYTHING,
    };
    const { exitCode, stdout } = await engine.diff(comparison).catch((error: unknown) => {
      throw migrationError(error, url);
    });
    return exitCode === DIFFERS ? (stdout ?? "") : undefined;
  });
