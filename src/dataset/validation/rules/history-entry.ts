import { ActionStatus, Completion } from "../../../kernel/database/generated/enums";
import type { RecordOf } from "../../format/kinds";
import type { StatusChangeRecord } from "../../format/status-change";
import type { RuleContext } from "../rule";

type ActionItem = RecordOf<"action-items">;

const VALUES = { OFFICIAL: ActionStatus, ASSESSMENT: Completion } as const;

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

/** Countries report for themselves; what observers find is about the item as a whole. */
const checkCountry = (
  { axis, country }: StatusChangeRecord,
  index: number,
  { remark }: RuleContext,
): void => {
  if (country === undefined || axis === "OFFICIAL") return;
  remark({
    severity: "error",
    rule: "country-of-assessment",
    path: ["history", index, "country"],
    message: "An assessment is of the item as a whole, not of one country.",
    advice: "Leave country out, or write axis: OFFICIAL.",
  });
};

const checkRetraction = (
  item: ActionItem,
  entry: StatusChangeRecord,
  index: number,
  { remark }: RuleContext,
): void => {
  if (entry.retracts === undefined) return;
  const retracted = item.history.slice(0, index).find(({ id }) => id === entry.retracts);
  const isTwice = item.history.slice(0, index).some(({ retracts }) => retracts === entry.retracts);
  const fits =
    retracted?.retracts === undefined &&
    retracted?.axis === entry.axis &&
    retracted.country === entry.country;
  if (fits && !isTwice) return;
  remark({
    severity: "error",
    rule: "retraction",
    path: ["history", index, "retracts"],
    message: isTwice
      ? `${entry.retracts} was retracted before.`
      : `${entry.retracts} is no earlier entry of this item, axis and country, or is a retraction itself.`,
    advice: "Name the entry that was wrong; to restore it, add it again as a new entry.",
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

/** What can be said of one entry, whatever moved before it. */
export const checkEntry = (
  item: ActionItem,
  entry: StatusChangeRecord,
  index: number,
  context: RuleContext,
): void => {
  checkAxis(entry, index, context);
  checkCountry(entry, index, context);
  checkRetraction(item, entry, index, context);
  checkRecordedAt(entry, index, context);
};
