import type { Config } from "../config";
import type { Logger } from "../logger";
import { connect } from "./connect";
import type { Database } from "./database";
import { type EmbeddedOptions, type EmbeddedPostgres, openEmbedded } from "./embedded/open-embedded";

/** The database that the configuration names. */
export interface OpenDatabase extends Database {
  readonly origin: "DATABASE_URL" | "embedded";
  /** Tells other processes on the same data directory where this one serves. */
  announce(address: string): Promise<void>;
}

const connectEmbedded = async (
  { databasePoolSize: poolSize }: Config,
  logger: Logger,
  embedded: EmbeddedPostgres,
): Promise<OpenDatabase> => {
  const database = await connect(embedded.url, logger, { poolSize });
  const close = async (): Promise<void> => {
    await database.close();
    await embedded.close();
  };
  return { ...database, origin: "embedded", announce: embedded.announce, close };
};

/**
 * Opens the database at DATABASE_URL, or else the embedded one: found running, or started. Only one process at a
 * time may open an embedded one to serve; commands share it with the server and with each other.
 */
export const openDatabase = async (
  config: Config,
  logger: Logger,
  options: EmbeddedOptions = { purpose: "command" },
): Promise<OpenDatabase> => {
  const { databaseUrl, databasePoolSize: poolSize, dataDirectory } = config;
  if (databaseUrl !== undefined) {
    const database = await connect(databaseUrl, logger, { poolSize });
    return { ...database, origin: "DATABASE_URL", announce: async () => undefined };
  }
  const embedded = await openEmbedded(dataDirectory, logger, options);
  try {
    return await connectEmbedded(config, logger, embedded);
  } catch (error) {
    await embedded.close();
    throw error;
  }
};
