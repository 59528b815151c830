import type { Database } from "../../src/kernel/database";
import { migrate } from "../../src/kernel/database";
import { silentLogger } from "../harness/log-capture";
import { emptyDatabase } from "../harness/test-database";

/** A database with tables and no rows. Call it at the top of the file. */
export const migratedDatabase = async (): Promise<Database> => {
  const database = await emptyDatabase();
  await migrate(database, silentLogger);
  return database;
};
