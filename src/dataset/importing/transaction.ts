import { sql } from "kysely";
import type { Database } from "../../kernel/database";
import { errorCode, errorMessage, UserFacingError } from "../../kernel/errors";
import { run, type Session } from "./session";

const LOCK = "sarazm dataset import";

/** For one import: memory to sort and join in, and no compiling of plans, which takes longer than it saves here. */
const SETTINGS = [sql`set local work_mem = '128MB'`, sql`set local jit = off`];

const takeLock = async (session: Session, onWait: () => void): Promise<void> => {
  const key = sql`hashtextextended(${LOCK}, 0)`;
  const { rows } = await run<{ taken: boolean }>(
    session,
    sql`select pg_try_advisory_xact_lock(${key}) as taken`,
  );
  if (rows[0]?.taken) return;
  onWait();
  await run(session, sql`select pg_advisory_xact_lock(${key})`);
};

/** Writers take turns. At the beginning, so that no record is locked by one who waits for the other. */
const takeTurn = (session: Session): Promise<unknown> => run(session, sql`select take_turn()`);

/** Integrity constraints, and the rules of this model. */
const REFUSALS = /^(23|SZ)/;

const refusal = (error: unknown): UserFacingError | undefined =>
  REFUSALS.test(errorCode(error) ?? "")
    ? new UserFacingError(
        `The database refused the dataset, so nothing was imported: ${errorMessage(error)}. Mend the record that it names.`,
        { cause: error },
      )
    : undefined;

/** Runs the work in one transaction, while nobody else writes: all of it happens, or nothing. */
export const inTransaction = async <Result>(
  { pool, kysely }: Database,
  onWait: () => void,
  work: (session: Session) => Promise<Result>,
): Promise<Result> => {
  const client = await pool.connect();
  const session: Session = { client, kysely };
  try {
    await client.query("begin");
    for (const setting of SETTINGS) await run(session, setting);
    await takeLock(session, onWait);
    await takeTurn(session);
    const result = await work(session);
    await client.query("commit");
    client.release();
    return result;
  } catch (error) {
    // A connection that cannot roll back is of no use to anybody else.
    const isClean = await client.query("rollback").then(
      () => true,
      () => false,
    );
    client.release(!isClean);
    throw refusal(error) ?? error;
  }
};
