import { type Kysely, sql, type UpdateObject } from "kysely";
import type { WebhookSettings } from "../kernel/config";
import type { Database, DB } from "../kernel/database";
import type { Logger } from "../kernel/logger";
import { backOffMs } from "./back-off";
import { type Pair, scheduleJobs } from "./queue";
import { type Answer, isDelivered } from "./send";

/** The receiver wants nothing any more. */
const GONE = 410;

interface RecordContext {
  readonly database: Database;
  readonly logger: Logger;
  readonly settings: WebhookSettings;
}

/** What was sent, and how often before. */
interface Attempt extends Pair {
  readonly delivery: string;
  readonly attempts: number;
}

type Change = UpdateObject<DB, "webhook_delivery">;

const update = async (database: Kysely<DB>, delivery: string, change: Change): Promise<void> => {
  await database
    .updateTable("webhook_delivery")
    .set(change)
    .where("id", "=", delivery)
    .where("state", "=", "QUEUED")
    .execute();
};

const deactivate = (kysely: Kysely<DB>, { webhook, delivery }: Attempt, failure: Change): Promise<void> =>
  kysely.transaction().execute(async (transaction) => {
    await transaction.updateTable("webhook").set({ is_active: false }).where("id", "=", webhook).execute();
    await update(transaction, delivery, failure);
  });

const repeatLater = (
  kysely: Kysely<DB>,
  { webhook, subject, delivery }: Attempt,
  failure: Change,
  waitMs: number,
): Promise<void> =>
  kysely.transaction().execute(async (transaction) => {
    const next = sql<Date>`clock_timestamp() + ${waitMs}::float * interval '1 millisecond'`;
    await update(transaction, delivery, { ...failure, next_attempt_at: next });
    await scheduleJobs(transaction, { webhook, subjects: [subject] });
  });

const describe = (answer: Answer): string =>
  "error" in answer ? answer.error : `the receiver answered with status ${answer.status}`;

const recordFailure = async (context: RecordContext, attempt: Attempt, answer: Answer): Promise<boolean> => {
  const { logger, settings } = context;
  const { kysely } = context.database;
  const attempts = attempt.attempts + 1;
  const { status, retryAfterMs } = "status" in answer ? answer : { status: null, retryAfterMs: undefined };
  const failure = { attempts, last_status: status, last_error: describe(answer) };
  const { webhook, delivery } = attempt;
  const told = { webhook, delivery, attempts, reason: failure.last_error };
  if (status === GONE) {
    logger.warn(told, "a webhook's receiver is gone: nothing is sent to it any more");
    await deactivate(kysely, attempt, failure);
    return false;
  }
  if (attempts >= settings.maxAttempts) {
    logger.warn(told, "a webhook's delivery was given up: it is a dead letter");
    await update(kysely, delivery, { ...failure, state: "DEAD" });
    return true;
  }
  const waitMs = backOffMs({ attempts, retryAfterMs }, settings.retryMs);
  logger.info({ ...told, waitMs }, "a webhook's delivery failed: it is repeated");
  await repeatLater(kysely, attempt, failure, waitMs);
  return false;
};

/** Writes down what came of sending. Whether the next delivery of the subject may go. */
export const record = async (context: RecordContext, attempt: Attempt, answer: Answer): Promise<boolean> => {
  if (!isDelivered(answer)) return recordFailure(context, attempt, answer);
  await update(context.database.kysely, attempt.delivery, {
    state: "DELIVERED",
    delivered_at: sql<Date>`now()`,
    attempts: attempt.attempts + 1,
    last_status: "status" in answer ? answer.status : null,
    last_error: null,
  });
  return true;
};
