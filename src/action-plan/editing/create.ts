import { checkKnown, type Done, englishOf, Faults, newId, type Turn } from "../../kernel/writing";
import type { CreateActionItemInput } from "./action-item-edit.input";
import { ACTION_ITEM_LISTS, actionItemColumns, actionItemLists, actionItemValues } from "./action-item-rows";
import { milestoneRows, replaceMilestones } from "./milestone-rows";

/** What is written of an item, for its payload. */
export interface ActionItemIds extends Readonly<Record<string, string>> {
  readonly actionItem: string;
}

/** Adds an action item to a plan. */
export const createActionItem = async (
  { db }: Turn,
  input: CreateActionItemInput,
): Promise<Done<ActionItemIds>> => {
  const faults = new Faults();
  const plan = { value: input.planId, field: ["planId"] };
  await checkKnown(db, faults, { table: "action_plan", called: "action plan" }, [plan]);
  const values = await actionItemValues(db, faults, input);
  const title = englishOf(values.title);
  const id = await newId(db, faults, { given: input.id, title, table: "action_item" });
  const { countries = [], citations = [] } = await actionItemLists(db, faults, input);
  const milestones = await milestoneRows(db, faults, {
    milestones: input.milestones ?? [],
    itemId: id,
    present: [],
  });
  faults.refuseAny();
  await db
    .insertInto("action_item")
    .values({ ...actionItemColumns(values), id, plan_id: input.planId } as never)
    .execute();
  await ACTION_ITEM_LISTS.countries.replace(db, id, countries);
  await ACTION_ITEM_LISTS.citations.replace(db, id, citations);
  await replaceMilestones(db, id, milestones);
  return {
    ids: { actionItem: id },
    target: { type: "ActionItem", id },
    change: {
      kind: "ACTION_ITEM_CREATED",
      summary: `${title}: a new action item.`,
      item_id: id,
      initiative_id: input.initiativeId ?? null,
    },
  };
};
