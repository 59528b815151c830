import { today } from "../../kernel/dates";
import { refuse } from "../../kernel/writing";
import type { ItemInTurn } from "./item-in-turn";

/** Refuses what has not happened yet, and what would have happened before the plan. */
export const checkEffectiveOn = ({ planStartsOn }: ItemInTurn, effectiveOn: string): void => {
  if (effectiveOn > today()) {
    refuse(
      "IN_THE_FUTURE",
      ["effectiveOn"],
      `${effectiveOn} is after today, ${today()} (UTC): record what has happened, on the day that it is true from.`,
    );
  }
  if (effectiveOn < planStartsOn) {
    refuse(
      "BEFORE_PLAN",
      ["effectiveOn"],
      `${effectiveOn} is before the item's plan begins, on ${planStartsOn}: give a day from then on.`,
    );
  }
};
