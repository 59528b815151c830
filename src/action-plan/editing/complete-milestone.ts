import { citationRows } from "../../initiatives";
import { today } from "../../kernel/dates";
import { type Done, englishOf, Faults, refuse, type Turn } from "../../kernel/writing";
import { checkVersion, countWrite, type ItemInTurn, itemInTurn } from "../recording/item-in-turn";
import type { ActionItemIds } from "./create";
import type { CompleteMilestoneInput } from "./milestone.input";
import { MILESTONE_CITATIONS } from "./milestone-rows";
import { isAfterDay, isBeforeDay } from "./partial-dates";

const found = async ({ db }: Turn, id: string) => {
  const milestone = await db
    .selectFrom("milestone")
    .select(["item_id", "title", "completed_on"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (milestone !== undefined) return milestone;
  return refuse(
    "NOT_FOUND",
    ["milestoneId"],
    `There is no milestone "${id}": check the id, or list those of the item.`,
  );
};

const checkCompletedOn = ({ planStartsOn }: ItemInTurn, completedOn: string, faults: Faults): void => {
  const field = ["completedOn"];
  if (isAfterDay(completedOn, today())) {
    faults.add(
      "IN_THE_FUTURE",
      field,
      `${completedOn} is after today, ${today()} (UTC): record what has been reached.`,
    );
  }
  if (isBeforeDay(completedOn, planStartsOn)) {
    faults.add(
      "BEFORE_PLAN",
      field,
      `${completedOn} is before the item's plan begins, on ${planStartsOn}: give a date from then on.`,
    );
  }
};

/** Records that a milestone was reached, with the sources that say so. */
export const completeMilestone = async (
  turn: Turn,
  { milestoneId, completedOn, citations, expectedVersion }: CompleteMilestoneInput,
): Promise<Done<ActionItemIds>> => {
  const { db } = turn;
  const milestone = await found(turn, milestoneId);
  const item = await itemInTurn(db, milestone.item_id, ["milestoneId"]);
  turn.mustBeAllowed({ ...item, reportsFor: undefined });
  if (milestone.completed_on !== null) {
    refuse(
      "COMPLETED_ALREADY",
      ["milestoneId"],
      `Milestone "${milestoneId}" was completed already, on ${milestone.completed_on}.`,
    );
  }
  checkVersion(item, expectedVersion);
  const faults = new Faults();
  checkCompletedOn(item, completedOn, faults);
  const added = await citationRows(db, faults, citations);
  faults.refuseAny();
  await db
    .updateTable("milestone")
    .set({ completed_on: completedOn })
    .where("id", "=", milestoneId)
    .execute();
  const present = await MILESTONE_CITATIONS.read(db, milestoneId);
  await MILESTONE_CITATIONS.replace(db, milestoneId, [...present, ...added]);
  await countWrite(db, item);
  return {
    ids: { actionItem: item.id },
    target: { type: "Milestone", id: milestoneId },
    change: {
      kind: "MILESTONE_COMPLETED",
      summary: `${item.title}: ${englishOf(milestone.title)} was reached.`,
      item_id: item.id,
      initiative_id: item.initiativeId,
    },
  };
};
