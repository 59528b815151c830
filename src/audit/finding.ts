import type { Place } from "./read-history";

/** What is wrong with a history. */
export const FINDING_KINDS = [
  "CONTENT_DIFFERS",
  "REMOVED",
  "NOT_SEALED",
  "EXCHANGED",
  "CHAIN_BROKEN",
  "OUT_OF_TIME",
  "CUT_OFF",
  "HEAD_NOT_ON_CHAIN",
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** The first place at which a history is not as it was sealed. */
export interface Finding {
  readonly kind: FindingKind;
  readonly sequence: string;
  readonly statusChangeId: string | null;
  readonly itemId: string | null;
  readonly explanation: string;
}

const EXPLANATIONS: Readonly<Record<FindingKind, string>> = {
  CONTENT_DIFFERS: "the status change or its evidence is not what was sealed",
  REMOVED: "its seal is there, and the status change is gone",
  NOT_SEALED: "the status change has no seal: it was not recorded in the ordinary way",
  EXCHANGED: "another status change stands where this seal was made",
  CHAIN_BROKEN: "its seal does not follow from the one before, nor the next one from it",
  OUT_OF_TIME: "it says that it was recorded before the status change that stands before it",
  CUT_OFF: "the feed of changes knows of a longer history than there is: its end is gone, seals and all",
  HEAD_NOT_ON_CHAIN:
    "the head that was written down does not lie on the chain: the history was sealed anew or cut off, or the head is of another database",
};

export const findingAt = (kind: FindingKind, { sequence, change, seal }: Place): Finding => ({
  kind,
  sequence,
  statusChangeId: change?.id ?? seal?.statusChangeId ?? null,
  itemId: change?.item_id ?? null,
  explanation: EXPLANATIONS[kind],
});

/** About a place that the history does not reach. */
export const findingBeyond = (kind: FindingKind, sequence: bigint): Finding =>
  findingAt(kind, { sequence: String(sequence), change: null, seal: null });
