import { randomBytes } from "node:crypto";
import { afterAll, inject } from "vitest";
import { connect, type Database } from "../../src/kernel/database";
import { silentLogger } from "./log-capture";
import { createDatabase, dropDatabases } from "./postgres/admin";

const newDatabase = async (template?: string): Promise<Database> => {
  const name = `${inject("databasePrefix")}_${randomBytes(4).toString("hex")}`;
  const postgresUrl = inject("postgresUrl");
  const database = await connect(await createDatabase(postgresUrl, name, template), silentLogger, {
    isForReading: true,
  });
  afterAll(async () => {
    await database.close();
    await dropDatabases(postgresUrl, name);
  });
  return database;
};

/** A database with the whole dataset, for one test file to use and change. Call it at the top of the file. */
export const filledDatabase = (): Promise<Database> => newDatabase(inject("templateDatabase"));

/** A database with nothing in it, not even tables. Call it at the top of the file. */
export const emptyDatabase = (): Promise<Database> => newDatabase();
