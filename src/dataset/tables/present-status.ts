import { ActionStatus, Completion, StatusAxis } from "../../kernel/database/generated/enums";
import type { StatusChangeRecord } from "../format/status-change";

const isLater = (one: StatusChangeRecord, other: StatusChangeRecord | undefined): boolean =>
  other === undefined || one.effectiveOn >= other.effectiveOn;

/** Status, assessment and day of the last evidence that follow from a history, as the database derives them. */
export const presentStatus = (
  history: readonly StatusChangeRecord[],
): readonly [status: string, assessment: string, lastEvidenceOn: string | undefined] => {
  const retracted = new Set(history.map(({ retracts }) => retracts));
  const last: Partial<Record<StatusAxis, StatusChangeRecord>> = {};
  let latest: StatusChangeRecord | undefined;
  for (const entry of history) {
    if (entry.retracts !== undefined || retracted.has(entry.id)) continue;
    if (isLater(entry, latest)) latest = entry;
    if (entry.country === undefined && isLater(entry, last[entry.axis])) last[entry.axis] = entry;
  }
  return [
    last[StatusAxis.OFFICIAL]?.to ?? ActionStatus.PIPELINE,
    last[StatusAxis.ASSESSMENT]?.to ?? Completion.NO_EVIDENCE,
    latest?.effectiveOn,
  ];
};
