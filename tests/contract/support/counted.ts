import { ActionStatus, Completion } from "../../../src/kernel/database/generated/enums";
import type { ActionItem } from "./dataset";
import type { Standing } from "./replay";

export const PROGRESS =
  "total overdue stale completedShare byStatus { status count } byAssessment { assessment count }";

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Where items stand, counted one by one. */
export const counted = (
  items: readonly ActionItem[],
  { statusOf, assessmentOf, isOverdue, freshnessOf }: Standing,
) => {
  const count = (is: (item: ActionItem) => boolean): number => items.filter(is).length;
  return {
    total: items.length,
    overdue: count(isOverdue),
    stale: count((item) => freshnessOf(item) === "STALE"),
    completedShare: share(
      count((item) => statusOf(item) === "CLOSED"),
      items.length,
    ),
    byStatus: Object.values(ActionStatus).map((status) => ({
      status,
      count: count((item) => statusOf(item) === status),
    })),
    byAssessment: Object.values(Completion).map((assessment) => ({
      assessment,
      count: count((item) => assessmentOf(item) === assessment),
    })),
  };
};
