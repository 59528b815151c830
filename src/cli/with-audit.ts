import { type OpenDatabase, readMigrationHistory } from "../kernel/database";
import { UserFacingError } from "../kernel/errors";
import { refuseWithoutDatabase } from "./db-presence";
import { withDatabase } from "./with-database";

/** Runs a command that looks at the database and changes nothing, not even by migrating. */
export const withAudit = async <T>(run: (database: OpenDatabase) => Promise<T>): Promise<T> => {
  await refuseWithoutDatabase();
  return withDatabase(async (database) => {
    const { pending } = await readMigrationHistory(database);
    if (pending.length > 0) {
      throw new UserFacingError(
        `The database lacks ${pending.length} migrations, and an audit changes nothing: run sarazm db migrate first.`,
      );
    }
    return run(database);
  });
};
