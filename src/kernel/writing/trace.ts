import type { Transaction } from "kysely";
import type { Principal } from "../auth";
import type { DB } from "../database/generated/tables";
import type { Done, RecordIds } from "./write";

/** Who is not named by a token. */
export const ANONYMOUS = "anonymous";

interface Trace {
  readonly principal: Principal | undefined;
  readonly name: string;
  readonly mutation: string;
  readonly requestId: string;
}

/** Adds a write to the feed, which everybody reads, and to the audit, which says who it was. Gives its revision. */
export const leaveTrace = async (
  db: Transaction<DB>,
  { target, change, by }: Done<RecordIds>,
  { principal, name, mutation, requestId }: Trace,
): Promise<number> => {
  // A trigger gives the number and the revision.
  const { id, revision } = await db
    .insertInto("change")
    .values({ ...change, recorded_by: by ?? name, revision: 0 })
    .returning(["id", "revision"])
    .executeTakeFirstOrThrow();
  await db
    .insertInto("audit_entry")
    .values({
      subject: principal?.subject ?? ANONYMOUS,
      role: principal?.role ?? null,
      country: principal?.country ?? null,
      name: principal?.name ?? null,
      issuer: principal?.issuer ?? null,
      token_id: principal?.tokenId ?? null,
      action: mutation,
      target: target.type,
      target_id: target.id,
      change_id: id,
      request_id: requestId,
    })
    .execute();
  return revision;
};
