/** What tells items apart: the official status or the independent assessment, never both. */
export const VIEWS = ["status", "assessment"] as const;

export type View = (typeof VIEWS)[number];

/** The values of each view, the furthest first. */
export const VALUES = {
  status: ["CLOSED", "FINALISATION", "IMPLEMENTATION", "SUSPENDED", "CANCELLED", "PIPELINE"],
  assessment: ["COMPLETE", "SUBSTANTIAL", "LIMITED", "NOT_STARTED", "NO_EVIDENCE"],
} as const;

export type ChartValue = (typeof VALUES)[View][number];

/** Values of which there is nothing to tell yet: drawn faintly. */
export const FAINT: readonly ChartValue[] = ["PIPELINE", "NO_EVIDENCE"];
