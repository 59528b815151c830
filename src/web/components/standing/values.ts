import { VALUES } from "../../../charts";
import type { ActionStatus, Completion } from "../../generated/graphql";

/** The official statuses, in the order in which work goes on. */
export const STATUSES: readonly ActionStatus[] = VALUES.status;

/** The levels of the independent assessment, the furthest first. */
export const ASSESSMENTS: readonly Completion[] = VALUES.assessment;
