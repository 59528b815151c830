import { SYNTHETIC_SOURCE } from "../../../src/dataset/generating/names";
import type { Database } from "../../../src/kernel/database";
import { records } from "../../contract/support/dataset";
import { fillGaps } from "../../contract/support/fill-gaps";
import { writeOddRows } from "../../contract/support/odd-rows";
import { prolongHistories } from "../../contract/support/random-history";
import { filledDatabase } from "../../harness/test-database";

/** The dataset with every field filled somewhere, long random histories, and texts and numbers of the odd kind. */
export const oddDatabase = async (): Promise<Database> => {
  const database = await filledDatabase();
  await fillGaps(database);
  await database.pool.query(
    "INSERT INTO source (id, title, publisher, language, kind, reading) VALUES ($1, 'a title', 'nobody', 'en', 'REFERENCE_DATA', 'FULL')",
    [SYNTHETIC_SOURCE],
  );
  await prolongHistories(database, records, 5);
  await writeOddRows(database);
  return database;
};
