import pg from "pg";
import { errorMessage } from "../errors";
import type { Logger } from "../logger";

/** What statements have been prepared on a connection stays there until it ends. */
const LIFETIME_SECONDS = 3600;

const { DATE } = pg.types.builtins;

// A date is a day, not an instant: read as midnight in the machine's time zone it could become the day before.
const utcDay = (value: string): Date => new Date(`${value}T00:00:00Z`);

const types: pg.CustomTypesConfig = {
  getTypeParser: (type, format) =>
    type === DATE && format !== "binary" ? utcDay : pg.types.getTypeParser(type, format),
};

const USE_UTC = "SET TIME ZONE 'UTC'";

/**
 * For reading: statements are planned once for all values of their shape, since planning costs more than most of them
 * do. They look up few rows each in many places, in tables that fit into memory: compiling does not pay for that, and
 * a random page costs little more than the next one.
 */
const FOR_READING = [
  USE_UTC,
  "SET plan_cache_mode = force_generic_plan",
  "SET jit = off",
  "SET seq_page_cost = 0.1",
  "SET random_page_cost = 0.11",
].join("; ");

export interface PoolOptions {
  readonly poolSize: number;
  readonly statementTimeoutMs: number;
  /** How long a statement may wait for others that write; 0: as long as it takes. */
  readonly lockTimeoutMs: number;
  /** How long to wait for a connection. */
  readonly connectTimeoutMs: number;
  /** Whether the connections are for the planner's statements. */
  readonly isForReading: boolean;
}

/** Connections to the database at `url`, made when they are needed. */
export const createPool = (
  url: string,
  logger: Logger,
  { poolSize, statementTimeoutMs, lockTimeoutMs, connectTimeoutMs, isForReading }: PoolOptions,
): pg.Pool => {
  const settings = isForReading ? FOR_READING : USE_UTC;
  const prepareSession = (client: pg.ClientBase): Promise<unknown> => client.query(settings);
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    statement_timeout: statementTimeoutMs,
    lock_timeout: lockTimeoutMs,
    types,
    connectionTimeoutMillis: connectTimeoutMs,
    maxLifetimeSeconds: LIFETIME_SECONDS,
    application_name: "sarazm",
    // The pool waits for the promise; its types do not say so yet.
    onConnect: prepareSession as (client: pg.ClientBase) => void,
  });
  // Without a listener, the end of an idle connection would end the process.
  // The error carries its client, and that everything about the connection: only its message is for the log.
  pool.on("error", (error) => {
    logger.warn({ reason: errorMessage(error) }, "an idle database connection was lost");
  });
  // The same amid a transaction, between two statements: the next statement, or the commit, fails and is told.
  pool.on("connect", (client) => {
    client.on("error", () => undefined);
  });
  return pool;
};
