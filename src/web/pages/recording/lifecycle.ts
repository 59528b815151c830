import type { ActionStatus } from "../../generated/graphql";

/** What may follow what: the server decides, this only says what to offer first. */
const MAY_FOLLOW: Readonly<Record<ActionStatus, readonly ActionStatus[]>> = {
  PIPELINE: ["IMPLEMENTATION", "SUSPENDED", "CANCELLED"],
  IMPLEMENTATION: ["FINALISATION", "CLOSED", "SUSPENDED", "CANCELLED"],
  FINALISATION: ["IMPLEMENTATION", "CLOSED", "SUSPENDED", "CANCELLED"],
  SUSPENDED: ["PIPELINE", "IMPLEMENTATION", "FINALISATION", "CANCELLED"],
  CLOSED: [],
  CANCELLED: [],
};

/** What may be recorded after a status: something else, or the same again, which new evidence confirms. */
export const mayFollow = (status: ActionStatus): readonly ActionStatus[] => [...MAY_FOLLOW[status], status];
