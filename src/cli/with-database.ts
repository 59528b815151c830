import { configFromEnvironment } from "../kernel/config";
import { type OpenDatabase, openDatabase } from "../kernel/database";
import { createLogger, type Logger } from "../kernel/logger";

/** Runs a command on the database that the configuration names, and closes it afterwards. */
export const withDatabase = async <T>(
  run: (database: OpenDatabase, logger: Logger) => Promise<T>,
): Promise<T> => {
  const config = configFromEnvironment();
  const logger = createLogger(config);
  const database = await openDatabase(config, logger, { purpose: "command" });
  try {
    return await run(database, logger);
  } finally {
    await database.close();
  }
};
