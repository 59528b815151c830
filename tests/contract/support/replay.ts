import type { ActionItem } from "./dataset";
import { lastDay, today } from "./standing";

export interface AsOf {
  readonly effectiveOn?: string | null;
  readonly knownAt?: string | null;
}

type Entry = ActionItem["history"][number];

/** Where an item stands, each part by itself. */
export interface Standing {
  readonly statusOf: (item: ActionItem) => string;
  readonly assessmentOf: (item: ActionItem) => string;
  readonly isOverdue: (item: ActionItem) => boolean;
  readonly freshnessOf: (item: ActionItem) => string;
}

export interface PastStanding extends Standing {
  readonly lastEvidenceOf: (item: ActionItem) => string | null;
  readonly countryStatusOf: (item: ActionItem, country: string) => string | null;
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Histories replayed up to a moment, entry by entry. */
export const replayed = ({ effectiveOn, knownAt }: AsOf): PastStanding => {
  const day = effectiveOn ?? today();
  const isKnown = ({ recordedAt }: Entry): boolean =>
    typeof knownAt !== "string" || Date.parse(recordedAt) <= Date.parse(knownAt);

  const standing = ({ history }: ActionItem): Entry[] => {
    const entries: Entry[] = [];
    for (const entry of history.filter(isKnown)) if (entry.retracts === undefined) entries.push(entry);
    for (const entry of history.filter(isKnown)) {
      const retracted = entries.findIndex(({ id }) => id === entry.retracts);
      if (retracted >= 0) entries.splice(retracted, 1);
    }
    return entries.filter((entry) => entry.effectiveOn <= day);
  };

  const latest = (item: ActionItem, axis: string, country?: string): string | undefined => {
    let last: Entry | undefined;
    for (const entry of standing(item)) {
      if (entry.axis !== axis || entry.country !== country) continue;
      if (last === undefined || entry.effectiveOn >= last.effectiveOn) last = entry;
    }
    return last?.to;
  };

  const statusOf = (item: ActionItem): string => latest(item, "OFFICIAL") ?? "PIPELINE";
  const lastEvidenceOf = (item: ActionItem): string | null =>
    standing(item)
      .map((entry) => entry.effectiveOn)
      .sort()
      .at(-1) ?? null;

  return {
    statusOf,
    lastEvidenceOf,
    assessmentOf: (item) => latest(item, "ASSESSMENT") ?? "NO_EVIDENCE",
    countryStatusOf: (item, country) => latest(item, "OFFICIAL", country) ?? null,
    isOverdue: (item) =>
      item.plannedEnd !== undefined &&
      lastDay(item.plannedEnd) < day &&
      !["CLOSED", "CANCELLED"].includes(statusOf(item)),
    freshnessOf: (item) => {
      const evidence = lastEvidenceOf(item);
      if (evidence === null) return "STALE";
      const age = daysBetween(evidence, day);
      if (age <= 180) return "CURRENT";
      return age <= 365 ? "AGEING" : "STALE";
    },
  };
};
