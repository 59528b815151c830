import { configFromEnvironment } from "../kernel/config";
import { connect, openTemporaryServer } from "../kernel/database";
import { createLogger, type Logger } from "../kernel/logger";

/**
 * Runs a command on a server that databases can be created on: that of DATABASE_URL, or else a temporary one. No
 * database that is there is touched.
 */
export const withServer = async <T>(run: (url: string, logger: Logger) => Promise<T>): Promise<T> => {
  const { databaseUrl, logLevel } = configFromEnvironment();
  const logger = createLogger({ logLevel });
  const server =
    databaseUrl === undefined ? await openTemporaryServer(logger) : await connect(databaseUrl, logger);
  try {
    return await run(server.url, logger);
  } finally {
    await server.close();
  }
};
