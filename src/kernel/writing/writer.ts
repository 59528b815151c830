import { type Kysely, sql, type Transaction } from "kysely";
import { type Facts, mustBeAllowedOn, type Principal } from "../auth";
import type { DB } from "../database/generated/tables";
import { errorCode } from "../errors";
import { findResult, keepResult, keyOf } from "./idempotency";
import { invalidFields } from "./input-check";
import { Refused } from "./refused";
import { refusedValue } from "./refused-value";
import { ANONYMOUS, leaveTrace } from "./trace";
import type { Payload, RecordIds, Turn, Work, Writer } from "./write";

interface WriterOptions {
  /** Connections for writing: few, since writers take turns. */
  readonly kysely: Kysely<DB>;
  readonly principal: Principal | undefined;
  readonly requestId: string;
  /** Told the revision that a write led to, once it is committed. */
  readonly onRevision: (revision: number) => void;
}

interface Written<Ids extends RecordIds> {
  readonly ids: Ids;
  readonly revision: number | undefined;
}

/** Serialization failures and deadlocks, as with somebody who writes by other means: it is done once more. */
const RETRIED: ReadonlySet<string> = new Set(["40001", "40P01"]);
const ATTEMPTS = 3;

/** A writer for one request: each write is one transaction, in its turn, with its entries in the feed and the audit. */
export const createWriter = (options: WriterOptions): Writer => ({
  write: async (work) => {
    try {
      const wrong = invalidFields(work.input);
      if (wrong.length > 0) throw new Refused(wrong);
      await beAdmitted(options, work);
      const { ids, revision } = await retrying(() => writeOnce(options, work));
      if (revision !== undefined) options.onRevision(revision);
      return { ...ids, userErrors: [] };
    } catch (error) {
      const refused = error instanceof Refused ? error : refusedValue(error, work.refusals);
      if (refused === undefined) throw withoutValues(error);
      return { userErrors: refused.userErrors } as unknown as Payload<never>;
    }
  },
});

const keyFrom = ({ principal }: WriterOptions, { mutation, input }: Work<RecordIds>) =>
  keyOf(senderOf(principal), mutation, input);

/** Whose key it is: the subjects of one issuer differ from each other, not from those of another. */
const senderOf = (principal: Principal | undefined): string =>
  principal === undefined ? ANONYMOUS : `${principal.issuer} ${principal.subject}`;

/** What was written before is not counted again: sending it again only asks what became of it. */
const beAdmitted = async (options: WriterOptions, work: Work<RecordIds>): Promise<void> => {
  if (work.admit === undefined) return;
  const key = keyFrom(options, work);
  const known = key && (await findResult(options.kysely, key));
  if (known === undefined) await work.admit();
};

/** PostgreSQL quotes the row that it refuses. Some of what is written is private, and the log is not the place for it. */
const withoutValues = (error: unknown): unknown => {
  if (error instanceof Error && "detail" in error) error.detail = undefined;
  return error;
};

const writeOnce = <Ids extends RecordIds>(options: WriterOptions, work: Work<Ids>): Promise<Written<Ids>> => {
  const { kysely, principal, requestId } = options;
  const { mutation, run } = work;
  return kysely.transaction().execute(async (db) => {
    await sql`select take_turn()`.execute(db);
    const key = keyFrom(options, work);
    const known = key && (await findResult(db, key));
    if (known !== undefined) return { ids: known as Ids, revision: undefined };
    const turn = turnOf(db, principal, mutation);
    const done = await run(turn);
    const revision = await leaveTrace(db, done, { principal, name: turn.name, mutation, requestId });
    if (key !== undefined) await keepResult(db, key, done.ids);
    return { ids: done.ids, revision };
  });
};

const turnOf = (db: Transaction<DB>, principal: Principal | undefined, mutation: string): Turn => ({
  db,
  principal,
  name: principal?.name ?? "A reader",
  mustBeAllowed: (facts: Facts) => mustBeAllowedOn(mutation, principal, facts),
});

const retrying = async <Result>(attempt: () => Promise<Result>, left = ATTEMPTS - 1): Promise<Result> => {
  try {
    return await attempt();
  } catch (error) {
    if (left === 0 || !RETRIED.has(errorCode(error) ?? "")) throw error;
    return retrying(attempt, left - 1);
  }
};
