import type { Kysely } from "kysely";
import type { DB } from "../kernel/database";

/** Who manages webhooks: nobody does over HTTP, so it is someone at a command line. */
export interface Manager {
  /** As `cli:aziz`. */
  readonly subject: string;
}

/** Writes down who did what to a webhook, in the transaction that does it. */
export const audit = async (
  database: Kysely<DB>,
  { subject }: Manager,
  action: "add" | "remove" | "replay" | "activate" | "rotate-secret",
  webhook: string,
): Promise<void> => {
  await database
    .insertInto("audit_entry")
    .values({ subject, action: `webhook ${action}`, target: "Webhook", target_id: webhook })
    .execute();
};
