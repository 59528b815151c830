import { type RawBuilder, sql } from "kysely";

/** Who manages tokens, webhooks and the dataset: nobody does over HTTP, so it is someone at a command line, or the server. */
export interface Manager {
  /** As `cli:aziz`. */
  readonly subject: string;
}

/** The server by itself, as when it starts. */
export const SERVER: Manager = { subject: "server" };

/** What somebody did to which record, and the change in the feed, where it led to one. */
export interface Managed {
  /** As `token revoke`. */
  readonly action: string;
  readonly target: "AccessToken" | "Dataset" | "Webhook";
  readonly targetId: string;
  readonly changeId?: string | undefined;
}

/** Writes down who did what, to be run in the transaction that does it. */
export const auditManagement = (
  { subject }: Manager,
  { action, target, targetId, changeId }: Managed,
): RawBuilder<unknown> =>
  sql`insert into audit_entry (subject, action, target, target_id, change_id)
    values (${subject}::text, ${action}::text, ${target}::text, ${targetId}::text, ${changeId ?? null}::bigint)`;
