import { setTimeout as delay } from "node:timers/promises";
import { type ControlledTransaction, sql } from "kysely";
import type { Database, DB } from "../../src/kernel/database";
import type { Writer } from "./seed";

type Work = (db: Writer) => Promise<unknown>;

const begin = ({ kysely }: Database): Promise<ControlledTransaction<DB>> =>
  kysely.startTransaction().setIsolationLevel("read committed").execute();

const processOf = async (transaction: ControlledTransaction<DB>): Promise<number> => {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction);
  return rows[0]?.pid ?? 0;
};

const isWaiting = async ({ pool }: Database, processId: number): Promise<boolean> => {
  const { rowCount } = await pool.query(
    "select from pg_stat_activity where pid = $1 and wait_event_type = 'Lock'",
    [processId],
  );
  return rowCount === 1;
};

/** Two transactions: both write before either commits, unless the second has to wait for the first. */
export const atOnce = async (database: Database, first: Work, second: Work): Promise<void> => {
  const one = await begin(database);
  const other = await begin(database);
  const processId = await processOf(other);
  await first(one);
  let isDone = false;
  const written = second(other).finally(() => {
    isDone = true;
  });
  written.catch(() => undefined);
  while (!isDone && !(await isWaiting(database, processId))) await delay(5);
  await one.commit().execute();
  await written;
  await other.commit().execute();
};
