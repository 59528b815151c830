import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { DB } from "../kernel/database";
import { findWebhook } from "./registry";
import { isDelivered, send } from "./send";
import type { Reach } from "./target";

/** What came of a message that only tries whether a webhook works. */
export interface PingAnswer {
  readonly isDelivered: boolean;
  /** Null: there was no answer. */
  readonly status: number | null;
  readonly error: string | null;
  readonly ms: number;
}

/** Sends a message of the type `webhook.ping` at once, and does not repeat it. */
export const ping = async (database: Kysely<DB>, id: string, reach: Reach): Promise<PingAnswer> => {
  const webhook = await findWebhook(database, id);
  const body = JSON.stringify({ type: "webhook.ping", timestamp: new Date(), data: { webhook: id } });
  const started = performance.now();
  const answer = await send(webhook, { id: randomUUID(), body }, reach);
  return {
    isDelivered: isDelivered(answer),
    status: "status" in answer ? answer.status : null,
    error: "error" in answer ? answer.error : null,
    ms: Math.round(performance.now() - started),
  };
};
