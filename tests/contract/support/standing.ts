import type { ActionItem, Initiative, Records } from "./dataset";

/** The last day that a partial date covers: 2025-02 ends on 2025-02-28. */
export const lastDay = (date: string): string => {
  if (date.length === 10) return date;
  const [year = 0, month = 12] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
};

export const today = (): string => new Date().toISOString().slice(0, 10);

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** What a history comes to, of the item as a whole: retractions and what they retract do not count. */
const outcome = ({ history }: ActionItem, ofAxis: string): string | undefined => {
  const retracted = new Set(history.map(({ retracts }) => retracts));
  const standing = history.filter(
    ({ id, axis, country, retracts }) =>
      axis === ofAxis && country === undefined && retracts === undefined && !retracted.has(id),
  );
  return standing.toSorted((a, b) => a.effectiveOn.localeCompare(b.effectiveOn)).at(-1)?.to;
};

export const statusOf = (item: ActionItem): string => outcome(item, "OFFICIAL") ?? "PIPELINE";

export const assessmentOf = (item: ActionItem): string => outcome(item, "ASSESSMENT") ?? "NO_EVIDENCE";

export const isOverdue = (item: ActionItem): boolean =>
  item.plannedEnd !== undefined &&
  lastDay(item.plannedEnd) < today() &&
  !["CLOSED", "CANCELLED"].includes(statusOf(item));

export const freshnessOf = ({ history }: ActionItem): string => {
  const latest = history
    .map(({ effectiveOn }) => effectiveOn)
    .sort()
    .at(-1);
  if (latest === undefined || latest < daysAgo(365)) return "STALE";
  return latest >= daysAgo(180) ? "CURRENT" : "AGEING";
};

const hasBegun = (item: ActionItem): boolean => {
  const status = statusOf(item);
  if (status === "SUSPENDED") return item.actualStart !== undefined;
  return ["IMPLEMENTATION", "FINALISATION", "CLOSED"].includes(status);
};

export const stageOf = ({ id, stageAtSummit }: Initiative, records: Records): string => {
  const items = records["action-items"].filter(({ initiative }) => initiative === id);
  const statuses = items.map(statusOf);
  if (statuses.length > 0 && statuses.every((status) => status === "CLOSED")) return "COMPLETED";
  if (statuses.length > 0 && statuses.every((status) => status === "CANCELLED")) return "DROPPED";
  if (items.some(hasBegun)) return "UNDERWAY";
  if (["STARTED", "ONGOING"].includes(stageAtSummit)) return "UNDERWAY";
  return ["FUNDED", "AGREED_PRIORITY"].includes(stageAtSummit) ? "ADOPTED" : "PROPOSED";
};
