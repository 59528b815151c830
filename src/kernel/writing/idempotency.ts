import { createHash } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import type { DB } from "../database/generated/tables";
import { refuse } from "./refused";
import type { RecordIds } from "./write";

/** A key that came with a mutation, and what was asked with it. */
export interface IdempotencyKey {
  /** Whose key it is: the issuer of the token and its subject. */
  readonly subject: string;
  readonly key: string;
  readonly requestHash: string;
}

/** Input objects have the order of their type's fields, whatever the order that they were sent in. */
const hashOf = (mutation: string, input: object): string =>
  createHash("sha256")
    .update(JSON.stringify([mutation, input]))
    .digest("hex");

export const keyOf = (
  subject: string,
  mutation: string,
  input: { readonly idempotencyKey?: string | null },
): IdempotencyKey | undefined =>
  input.idempotencyKey
    ? { subject, key: input.idempotencyKey, requestHash: hashOf(mutation, input) }
    : undefined;

/** What the same request led to before; undefined where the key is new. The same key with another request is refused. */
export const findResult = async (
  db: Kysely<DB>,
  { subject, key, requestHash }: IdempotencyKey,
): Promise<RecordIds | undefined> => {
  const known = await db
    .selectFrom("idempotency_key")
    .select(["request_hash", "result"])
    .where("subject", "=", subject)
    .where("key", "=", key)
    .executeTakeFirst();
  if (known === undefined) return undefined;
  if (known.request_hash === requestHash) return known.result as RecordIds;
  return refuse(
    "IDEMPOTENCY_KEY_REUSED",
    ["idempotencyKey"],
    "This key was sent before with another input: use a new key for every write, and the same one only to send a write again.",
  );
};

export const keepResult = async (
  db: Transaction<DB>,
  { subject, key, requestHash }: IdempotencyKey,
  result: RecordIds,
): Promise<void> => {
  await db
    .insertInto("idempotency_key")
    .values({ subject, key, request_hash: requestHash, result: JSON.stringify(result) })
    .execute();
};
