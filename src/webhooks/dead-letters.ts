import type { Kysely } from "kysely";
import type { Manager } from "../kernel/auth";
import type { DB } from "../kernel/database";
import { audit } from "./audit";
import { scheduleJobs } from "./queue";
import { findWebhook } from "./registry";

/** A change that a webhook's receiver would not take. */
export interface DeadLetter {
  readonly id: string;
  readonly webhook: string;
  readonly change: string;
  readonly subject: string;
  readonly attempts: number;
  readonly lastStatus: number | null;
  readonly lastError: string | null;
  readonly createdAt: Date;
  readonly payload: unknown;
}

/** The dead letters of one webhook, or of all; in the order of the changes. */
export const listDeadLetters = async (
  database: Kysely<DB>,
  webhook: string | undefined,
): Promise<DeadLetter[]> => {
  if (webhook !== undefined) await findWebhook(database, webhook);
  return database
    .selectFrom("webhook_delivery")
    .select(["id", "subject", "attempts", "payload"])
    .select([
      "webhook_id as webhook",
      "change_id as change",
      "last_status as lastStatus",
      "last_error as lastError",
      "created_at as createdAt",
    ])
    .where("state", "=", "DEAD")
    .$if(webhook !== undefined, (query) => query.where("webhook_id", "=", webhook as string))
    .orderBy("change_id")
    .orderBy("webhook_id")
    .execute();
};

/** Queues the dead letters of one webhook, or of all, once more, with all their attempts. Tells how many. */
export const replay = async (
  database: Kysely<DB>,
  webhook: string | undefined,
  by: Manager,
): Promise<number> => {
  if (webhook !== undefined) await findWebhook(database, webhook);
  return database.transaction().execute(async (transaction) => {
    const queued = await transaction
      .updateTable("webhook_delivery")
      .set({ state: "QUEUED", attempts: 0, next_attempt_at: new Date() })
      .where("state", "=", "DEAD")
      .$if(webhook !== undefined, (query) => query.where("webhook_id", "=", webhook as string))
      .returning("webhook_id")
      .execute();
    for (const id of [...new Set(queued.map(({ webhook_id }) => webhook_id))].toSorted()) {
      await scheduleJobs(transaction, { webhook: id });
      await audit(transaction, by, "replay", id);
    }
    return queued.length;
  });
};
