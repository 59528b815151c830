import { createHash } from "node:crypto";

/** A piece of evidence: position, source, event, address, locator, note, time of capture, hash of what was captured. */
export type EvidenceRow = readonly (string | number | null)[];

/** A status change as the database holds it: days and moments as text. */
export interface StatusChangeRow {
  readonly sequence: string;
  readonly id: string;
  readonly item_id: string;
  readonly axis: string;
  readonly country_code: string | null;
  readonly from_value: string | null;
  readonly to_value: string;
  readonly effective_on: string | null;
  readonly recorded_at: string | null;
  readonly recorded_by: string;
  /** As PostgreSQL writes its JSON. */
  readonly note: string | null;
  readonly retracts_id: string | null;
  readonly evidence: readonly EvidenceRow[];
}

/** What stands before the first hash. */
export const FIRST_HASH: Buffer = Buffer.alloc(32);

const list = (values: readonly string[]): string => `[${values.join(", ")}]`;

const json = (value: string | number | null): string => JSON.stringify(value);

/**
 * What is sealed of a status change: docs/audit.md. Written a second time, beside the database's own function: whoever
 * could change the history could change that one too.
 */
export const contentOf = (change: StatusChangeRow): string =>
  list([
    "1",
    change.sequence,
    json(change.id),
    json(change.item_id),
    json(change.axis),
    json(change.country_code),
    json(change.from_value),
    json(change.to_value),
    json(change.effective_on),
    json(change.recorded_at),
    json(change.recorded_by),
    change.note ?? "null",
    json(change.retracts_id),
    list(change.evidence.map((proof) => list(proof.map(json)))),
  ]);

/** The hash of a status change that stands after one with the hash `previous`. */
export const hashAfter = (previous: Buffer, change: StatusChangeRow): Buffer =>
  createHash("sha256").update(previous).update(contentOf(change)).digest();
