import type { RecordKind } from "./kinds";

/** What people call one record of a kind, and several. */
const LABELS: Readonly<Record<RecordKind, readonly [one: string, several: string]>> = {
  sources: ["source", "sources"],
  countries: ["country", "countries"],
  "country-groups": ["country group", "country groups"],
  leaders: ["leader", "leaders"],
  sectors: ["sector", "sectors"],
  summits: ["summit", "summits"],
  documents: ["document", "documents"],
  history: ["history entry", "history entries"],
  initiatives: ["initiative", "initiatives"],
  indicators: ["indicator", "indicators"],
  events: ["event", "events"],
  "action-plans": ["action plan", "action plans"],
  disagreements: ["disagreement", "disagreements"],
  "action-items": ["action item", "action items"],
};

export const labelOf = (kind: RecordKind, count: number): string => LABELS[kind][count === 1 ? 0 : 1];

/** "1 history entry", "5 history entries". */
export const describeCount = (kind: RecordKind, count: number): string => `${count} ${labelOf(kind, count)}`;
