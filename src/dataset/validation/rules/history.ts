import { Completion } from "../../../kernel/database/generated/enums";
import type { RecordOf } from "../../format/kinds";
import type { StatusChangeRecord } from "../../format/status-change";
import type { Rule, RuleContext } from "../rule";
import { checkEntry } from "./history-entry";

type ActionItem = RecordOf<"action-items">;

/** Before anything is recorded, an assessment may be said to move from NO_EVIDENCE. */
const INITIAL = { OFFICIAL: undefined, ASSESSMENT: Completion.NO_EVIDENCE } as const;

/** The value that held on a day, as the earlier entries of the same track tell it. */
const valueBefore = (
  entry: StatusChangeRecord,
  earlier: readonly StatusChangeRecord[],
): string | undefined => {
  const retracted = new Set(earlier.map(({ retracts }) => retracts));
  let last: StatusChangeRecord | undefined;
  for (const other of earlier) {
    const isStanding = other.retracts === undefined && !retracted.has(other.id);
    const isSameTrack = other.axis === entry.axis && other.country === entry.country;
    if (!isStanding || !isSameTrack || other.effectiveOn > entry.effectiveOn) continue;
    if (last === undefined || other.effectiveOn >= last.effectiveOn) last = other;
  }
  return last?.to;
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
    if (before === undefined) continue;
    const later = Date.parse(entry.recordedAt) - Date.parse(before.recordedAt);
    if (later > 0 || (later === 0 && entry.effectiveOn >= before.effectiveOn)) continue;
    remark({
      // Of one moment is what was imported at once, also where one entry was told late.
      severity: later < 0 ? "error" : "warning",
      rule: later < 0 ? "history-order" : "order-within-moment",
      path: ["history", index, "effectiveOn"],
      message: `The entry of ${entry.effectiveOn} stands after that of ${before.effectiveOn}.`,
      advice: "List entries in the order in which they were recorded, of one moment by effectiveOn.",
    });
  }
};

const checkOfficial = ({ history }: ActionItem, { remark }: RuleContext): void => {
  if (history.some(({ axis, country }) => axis === "OFFICIAL" && country === undefined)) return;
  remark({
    severity: "warning",
    rule: "no-official-status",
    path: ["history"],
    message: "Nothing says what its official status is: it counts as PIPELINE.",
    advice: "Begin with an OFFICIAL entry, most often to: PIPELINE.",
  });
};

/** The history of an item is a chain that can be followed, on each axis and for each country. */
export const checkHistory: Rule<"action-items"> = (item, context) => {
  checkOfficial(item, context);
  checkOrder(item, context);
  for (const [index, entry] of item.history.entries()) {
    checkEntry(item, entry, index, context);
    checkChain(item, entry, index, context);
  }
};
