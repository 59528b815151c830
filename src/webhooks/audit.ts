import type { Kysely } from "kysely";
import { auditManagement, type Manager } from "../kernel/auth";
import type { DB } from "../kernel/database";

/** Writes down who did what to a webhook, in the transaction that does it. */
export const audit = async (
  database: Kysely<DB>,
  by: Manager,
  action: "add" | "remove" | "replay" | "activate" | "rotate-secret",
  webhook: string,
): Promise<void> => {
  await auditManagement(by, { action: `webhook ${action}`, target: "Webhook", targetId: webhook }).execute(
    database,
  );
};
