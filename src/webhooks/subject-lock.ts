import type pg from "pg";

const LOCK_CLASS = "sarazm webhook ";

/**
 * Runs the work while no other process does the same under this key. PostgreSQL holds the lock for a connection: it is
 * free again at the moment when a process dies. False where another has it. The work is told when the connection, and
 * with it the lock, is lost.
 */
export const holdingLock = async (
  pool: pg.Pool,
  key: string,
  work: (lost: AbortSignal) => Promise<void>,
): Promise<boolean> => {
  const client = await pool.connect();
  const lost = new AbortController();
  const onLost = (error: Error): void => lost.abort(error);
  client.on("error", onLost);
  const name = [LOCK_CLASS + key];
  try {
    const { rows } = await client.query<{ taken: boolean }>(
      "select pg_try_advisory_lock(hashtextextended($1, 0)) as taken",
      name,
    );
    if (!rows[0]?.taken) return false;
    try {
      await work(lost.signal);
    } finally {
      await client.query("select pg_advisory_unlock(hashtextextended($1, 0))", name);
    }
    return true;
  } catch (error) {
    lost.abort(error);
    throw error;
  } finally {
    client.off("error", onLost);
    // What is wrong with a connection may be that it still holds the lock.
    client.release(lost.signal.aborted);
  }
};
