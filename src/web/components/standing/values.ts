import type { ActionStatus, Completion } from "../../generated/graphql";

/** The official statuses, in the order in which work goes on. */
export const STATUSES: readonly ActionStatus[] = [
  "CLOSED",
  "FINALISATION",
  "IMPLEMENTATION",
  "SUSPENDED",
  "CANCELLED",
  "PIPELINE",
];

/** The levels of the independent assessment, the furthest first. */
export const ASSESSMENTS: readonly Completion[] = [
  "COMPLETE",
  "SUBSTANTIAL",
  "LIMITED",
  "NOT_STARTED",
  "NO_EVIDENCE",
];

/** How many squares of four an assessment fills. */
export const LEVELS: Readonly<Record<Completion, number>> = {
  NO_EVIDENCE: 0,
  NOT_STARTED: 0,
  LIMITED: 1,
  SUBSTANTIAL: 3,
  COMPLETE: 4,
};
