import type { ActionStatus, Completion } from "../../kernel/database/generated/enums";

/** Where an item may go from each official status. The same again is always possible: new evidence confirms it. */
export const NEXT_STATUSES: Readonly<Record<ActionStatus, readonly ActionStatus[]>> = {
  PIPELINE: ["IMPLEMENTATION", "SUSPENDED", "CANCELLED"],
  IMPLEMENTATION: ["FINALISATION", "CLOSED", "SUSPENDED", "CANCELLED"],
  FINALISATION: ["IMPLEMENTATION", "CLOSED", "SUSPENDED", "CANCELLED"],
  SUSPENDED: ["PIPELINE", "IMPLEMENTATION", "FINALISATION", "CANCELLED"],
  CLOSED: [],
  CANCELLED: [],
};

/** Observers may find more or less than before, but never that there is no evidence: they have brought some. */
const FOUND: readonly Completion[] = ["NOT_STARTED", "LIMITED", "SUBSTANTIAL", "COMPLETE"];

export const NEXT_ASSESSMENTS: Readonly<Record<Completion, readonly Completion[]>> = {
  NO_EVIDENCE: FOUND,
  NOT_STARTED: FOUND,
  LIMITED: FOUND,
  SUBSTANTIAL: FOUND,
  COMPLETE: FOUND,
};

/** Where an item stands before anything is recorded. */
export const INITIAL = { OFFICIAL: "PIPELINE", ASSESSMENT: "NO_EVIDENCE" } as const;

type Axis = keyof typeof INITIAL;

const NEXT: Readonly<Record<Axis, Readonly<Record<string, readonly string[]>>>> = {
  OFFICIAL: NEXT_STATUSES,
  ASSESSMENT: NEXT_ASSESSMENTS,
};

/** The values that may follow a value; that value itself among them, where it can be recorded at all. */
export const following = (axis: Axis, value: string): readonly string[] => {
  const next = NEXT[axis][value] ?? [];
  return axis === "OFFICIAL" && !next.includes(value) ? [value, ...next] : next;
};

/** The table of the lifecycle in words, for the schema. */
export const describeLifecycle = (): string =>
  Object.entries(NEXT_STATUSES)
    .map(([from, next]) => `${from} to ${next.length === 0 ? "nothing" : next.join(", ")}`)
    .join("; ");
