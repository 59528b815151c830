import type { PoolClient } from "pg";
import type { Database } from "./database";

/** One connection on which the database stands still: whatever others write, it shows one state. */
export interface Snapshot {
  /** The database as read here: its statements all run on the one connection. */
  readonly database: Database;
  /** Gives the connection back. A statement that still runs is stopped first. */
  close(): Promise<void>;
}

/** The parts of a pool that reading needs, on one connection; notes whether a statement runs. */
class PinnedPool {
  #running = 0;

  constructor(private readonly client: PoolClient) {}

  get isBusy(): boolean {
    return this.#running > 0;
  }

  readonly query = async (...args: readonly unknown[]): Promise<unknown> => {
    this.#running += 1;
    try {
      return await Reflect.apply(this.client.query, this.client, args);
    } finally {
      this.#running -= 1;
    }
  };
}

/**
 * Opens a read-only transaction that sees one state of the database, for as long as it is open: cursors work in it, and
 * what is read in several statements fits together.
 */
export const openSnapshot = async (database: Database): Promise<Snapshot> => {
  const client = await database.pool.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
    const pool = new PinnedPool(client);
    return {
      database: { ...database, pool: pool as unknown as Database["pool"] },
      close: () => closeSnapshot(database, client, { pool, pid: rows[0]?.pid as number }),
    };
  } catch (error) {
    client.release(true);
    throw error;
  }
};

const closeSnapshot = async (
  { pool: all }: Database,
  client: PoolClient,
  { pool, pid }: { readonly pool: PinnedPool; readonly pid: number },
): Promise<void> => {
  if (pool.isBusy) {
    // A connection that is only closed works on until it has something to say.
    await all.query("select pg_cancel_backend($1)", [pid]).catch(() => undefined);
    client.release(true);
    return;
  }
  try {
    await client.query("rollback");
    client.release();
  } catch {
    client.release(true);
  }
};
