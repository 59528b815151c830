import { type Kysely, sql } from "kysely";
import type { WebhookSettings } from "../kernel/config";
import type { Database, DB } from "../kernel/database";
import type { Logger } from "../kernel/logger";
import { type Pair, scheduleJobs } from "./queue";
import { record } from "./record";
import { send } from "./send";
import type { Secrets } from "./signature";
import { holdingLock } from "./subject-lock";

/** Where another job is at the same subject, this one comes again. */
const BUSY_MS = 1_000;

/** What delivering needs. */
export interface DeliverContext {
  readonly database: Database;
  readonly logger: Logger;
  readonly settings: WebhookSettings;
  /** How long one message may take; without it, 10 seconds. */
  readonly timeoutMs?: number | undefined;
}

interface Delivery extends Secrets {
  readonly id: string;
  readonly attempts: number;
  readonly payload: unknown;
  readonly url: string;
  readonly is_due: boolean;
}

/** The first delivery of a subject that is still to be made; undefined where there is none, or nobody wants it. */
const findNext = (database: Kysely<DB>, { webhook, subject }: Pair): Promise<Delivery | undefined> =>
  database
    .selectFrom("webhook_delivery as d")
    .innerJoin("webhook as w", "w.id", "d.webhook_id")
    .select(["d.id", "d.attempts", "d.payload", "w.url", "w.secret", "w.previous_secret", "w.rotated_at"])
    .select(sql<boolean>`d.next_attempt_at <= clock_timestamp()`.as("is_due"))
    .where("d.webhook_id", "=", webhook)
    .where("d.subject", "=", subject)
    .where("d.state", "=", "QUEUED")
    .where("w.is_active", "=", true)
    .orderBy("d.change_id")
    .limit(1)
    .executeTakeFirst();

const deliverInOrder = async (context: DeliverContext, pair: Pair, signal: AbortSignal): Promise<void> => {
  const { kysely } = context.database;
  const { allowPrivateAddresses } = context.settings;
  for (;;) {
    signal.throwIfAborted();
    const found = await findNext(kysely, pair);
    if (found === undefined) return;
    if (!found.is_due) {
      await scheduleJobs(kysely, { webhook: pair.webhook, subjects: [pair.subject] });
      return;
    }
    const message = { id: found.id, body: JSON.stringify(found.payload) };
    const answer = await send(found, message, {
      allowPrivateAddresses,
      timeoutMs: context.timeoutMs,
      signal,
    });
    const attempt = { ...pair, delivery: found.id, attempts: found.attempts };
    if (!(await record(context, attempt, answer))) return;
  }
};

/**
 * Delivers what is queued of one subject for one webhook, one after the other. One that fails keeps those after it
 * waiting until it is delivered, or given up.
 */
export const deliver = async (context: DeliverContext, pair: Pair, signal: AbortSignal): Promise<void> => {
  const { pool, kysely } = context.database;
  const { webhook, subject } = pair;
  const isFree = await holdingLock(pool, `${webhook}:${subject}`, (lost) =>
    deliverInOrder(context, pair, AbortSignal.any([signal, lost])),
  );
  if (!isFree) await scheduleJobs(kysely, { webhook, subjects: [subject], delayMs: BUSY_MS });
};
