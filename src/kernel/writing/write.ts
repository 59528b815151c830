import type { Insertable, Transaction } from "kysely";
import type { Facts, Principal } from "../auth";
import type { DB } from "../database/generated/tables";
import type { UserError } from "./user-error.type";

/** The ids of the records in a payload, by the payload's fields. */
export type RecordIds = Readonly<Record<string, string | null>>;

/** What one write does in its transaction. */
export interface Work<Ids extends RecordIds> {
  /** The mutation's field: who may call it is declared there; the audit names it. */
  readonly mutation: string;
  readonly input: { readonly idempotencyKey?: string | null };
  /** Asked before the write waits for its turn; not where the same was written before. Throws where it may not. */
  readonly admit?: () => Promise<void>;
  /** Runs when it is this write's turn: nobody else writes until it ends. A `Refused` undoes it. */
  readonly run: (turn: Turn) => Promise<Done<Ids>>;
}

/** The transaction of a write, and who writes. */
export interface Turn {
  readonly db: Transaction<DB>;
  readonly principal: Principal | undefined;
  /** How records name who wrote them. */
  readonly name: string;
  /** The error FORBIDDEN where the writer may call the mutation, but not on this record. */
  mustBeAllowed(facts: Facts): void;
}

/** What was written. */
export interface Done<Ids extends RecordIds> {
  readonly ids: Ids;
  /** The record that it is about: for the audit. */
  readonly target: { readonly type: string; readonly id: string };
  /** How the feed names who wrote it, where that is not the writer's name. */
  readonly by?: string;
  /** The entry in the feed. */
  readonly change: Omit<Insertable<DB["change"]>, "id" | "revision" | "recorded_by" | "recorded_at">;
}

/** A payload before its records are read. */
export type Payload<Ids extends RecordIds> = {
  readonly [Field in keyof Ids]: Ids[Field] | null;
} & { readonly userErrors: readonly UserError[] };

/** Writes, for one request. */
export interface Writer {
  write<Ids extends RecordIds>(work: Work<Ids>): Promise<Payload<Ids>>;
}

/** What a mutation's resolver finds in its context. */
export interface WriteContext {
  readonly writer: Writer;
  /** Counts what somebody without a token writes; the error RATE_LIMITED where it is too much. */
  readonly admit: () => Promise<void>;
}
