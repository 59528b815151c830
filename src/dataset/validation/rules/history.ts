import { ActionStatus, Completion } from "../../../kernel/database/generated/enums";
import type { RecordOf } from "../../format/kinds";
import type { StatusChangeRecord } from "../../format/status-change";
import type { Rule, RuleContext } from "../rule";

type ActionItem = RecordOf<"action-items">;

const VALUES = { OFFICIAL: ActionStatus, ASSESSMENT: Completion } as const;

/** Before anything is recorded, an assessment may be said to move from NO_EVIDENCE. */
const INITIAL = { OFFICIAL: undefined, ASSESSMENT: Completion.NO_EVIDENCE } as const;

/** The value that held on a day, as the earlier entries of the same track tell it. */
const valueBefore = (
  entry: StatusChangeRecord,
  earlier: readonly StatusChangeRecord[],
): string | undefined => {
  const retracted = new Set(earlier.map(({ retracts }) => retracts));
  const standing = earlier.filter(
    ({ id, axis, country, effectiveOn, retracts }) =>
      axis === entry.axis &&
      country === entry.country &&
      effectiveOn <= entry.effectiveOn &&
      retracts === undefined &&
      !retracted.has(id),
  );
  return standing.toSorted((one, other) => (one.effectiveOn < other.effectiveOn ? -1 : 1)).at(-1)?.to;
};

const checkAxis = (entry: StatusChangeRecord, index: number, { remark }: RuleContext): void => {
  const values: Readonly<Record<string, string>> = VALUES[entry.axis];
  for (const field of ["from", "to"] as const) {
    const value = entry[field];
    if (value === undefined || value in values) continue;
    remark({
      severity: "error",
      rule: "axis-value",
      path: ["history", index, field],
      message: `${value} is no value of the axis ${entry.axis}.`,
      advice: `Write one of ${Object.keys(values).join(", ")}.`,
    });
  }
};

const checkChain = (
  item: ActionItem,
  entry: StatusChangeRecord,
  index: number,
  { remark }: RuleContext,
): void => {
  if (entry.retracts !== undefined) return;
  const before = valueBefore(entry, item.history.slice(0, index));
  if (entry.from === before || (before === undefined && entry.from === INITIAL[entry.axis])) return;
  remark({
    severity: "error",
    rule: "history-chain",
    path: ["history", index, "from"],
    message: `It moves from ${entry.from ?? "nothing"}, but ${before ?? "nothing"} held before.`,
    advice: `Write ${before === undefined ? "no from" : `from: ${before}`}, or mend the entry before.`,
  });
};

const checkOrder = ({ history }: ActionItem, { remark }: RuleContext): void => {
  const last = new Map<string, StatusChangeRecord>();
  for (const [index, entry] of history.entries()) {
    const track = `${entry.axis} ${entry.country ?? ""}`;
    const before = last.get(track);
    last.set(track, entry);
    const isLater =
      before === undefined ||
      entry.recordedAt > before.recordedAt ||
      (entry.recordedAt === before.recordedAt && entry.effectiveOn >= before.effectiveOn);
    if (isLater) continue;
    remark({
      severity: "error",
      rule: "history-order",
      path: ["history", index, "effectiveOn"],
      message: `The entry of ${entry.effectiveOn} stands after that of ${before?.effectiveOn}.`,
      advice: "List entries in the order in which they were recorded, of one moment by effectiveOn.",
    });
  }
};

const checkOfficial = ({ history }: ActionItem, { remark }: RuleContext): void => {
  if (history.some(({ axis, country }) => axis === "OFFICIAL" && country === undefined)) return;
  remark({
    severity: "error",
    rule: "no-official-status",
    path: ["history"],
    message: "Nothing says what its official status is.",
    advice: "Begin with an OFFICIAL entry, most often to: PIPELINE.",
  });
};

const checkRecordedAt = (entry: StatusChangeRecord, index: number, { remark }: RuleContext): void => {
  if (entry.effectiveOn <= entry.recordedAt.slice(0, 10)) return;
  remark({
    severity: "warning",
    rule: "recorded-before-effective",
    path: ["history", index, "effectiveOn"],
    message: `It was recorded on ${entry.recordedAt.slice(0, 10)}, before it became true on ${entry.effectiveOn}.`,
    advice: "Record what has happened; plans belong in plannedStart, plannedEnd and milestones.",
  });
};

/** The history of an item is a chain that can be followed, on each axis and for each country. */
export const checkHistory: Rule<"action-items"> = (item, context) => {
  checkOfficial(item, context);
  checkOrder(item, context);
  for (const [index, entry] of item.history.entries()) {
    checkAxis(entry, index, context);
    checkChain(item, entry, index, context);
    checkRecordedAt(entry, index, context);
  }
};
