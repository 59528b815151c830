import { Kysely, PostgresDialect } from "kysely";
import type pg from "pg";
import { EXIT_CODES, UserFacingError } from "../errors";
import type { Logger } from "../logger";
import { addressOf, connectionError } from "./connection-error";
import type { Database } from "./database";
import { createPool } from "./pool";

const OLDEST_VERSION = 15;
const DEFAULT_POOL_SIZE = 10;
const CONNECT_TIMEOUT_MS = 10_000;

interface ConnectOptions {
  readonly poolSize?: number;
  /** How long a statement may run; without it, and with 0, as long as it takes. */
  readonly statementTimeoutMs?: number;
  /** How long a statement may wait for others that write; without it, and with 0, as long as it takes. */
  readonly lockTimeoutMs?: number;
  /** How long to wait for a connection; 10 seconds without it. */
  readonly connectTimeoutMs?: number;
  /** Whether the connections are for the planner's statements: their settings favour those. */
  readonly isForReading?: boolean;
}

const readVersion = async (pool: pg.Pool, url: string): Promise<string> => {
  try {
    const { rows } = await pool.query<{ server_version: string }>("SHOW server_version");
    return rows[0]?.server_version ?? "";
  } catch (error) {
    throw connectionError(error, url);
  }
};

const refuseOldVersion = (version: string, url: string): void => {
  if (Number.parseInt(version, 10) >= OLDEST_VERSION) return;
  throw new UserFacingError(
    `PostgreSQL at ${addressOf(url).server} is version ${version}, and ${OLDEST_VERSION} is the oldest that works: upgrade it, or unset DATABASE_URL to use the embedded one.`,
    { exitCode: EXIT_CODES.databaseTooOld },
  );
};

/** For writing: writers take turns, and more connections would only wait. */
export const WRITING: ConnectOptions = { poolSize: 3, lockTimeoutMs: 5_000, connectTimeoutMs: 5_000 };

/** Opens the database at `url`, once it has proved to be there and new enough. */
export const connect = async (
  url: string,
  logger: Logger,
  {
    poolSize = DEFAULT_POOL_SIZE,
    statementTimeoutMs = 0,
    lockTimeoutMs = 0,
    connectTimeoutMs = CONNECT_TIMEOUT_MS,
    isForReading = false,
  }: ConnectOptions = {},
): Promise<Database> => {
  const pool = createPool(url, logger, {
    poolSize,
    statementTimeoutMs,
    lockTimeoutMs,
    connectTimeoutMs,
    isForReading,
  });
  try {
    refuseOldVersion(await readVersion(pool, url), url);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    pool,
    kysely: new Kysely({ dialect: new PostgresDialect({ pool }) }),
    url,
    statementTimeoutMs,
    close: () => pool.end(),
  };
};
