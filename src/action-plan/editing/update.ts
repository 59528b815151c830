import { isDeepStrictEqual } from "node:util";
import type { Transaction } from "kysely";
import type { DB } from "../../kernel/database/generated/tables";
import {
  changedFields,
  checkCleared,
  checkVersionOf,
  type Done,
  englishOf,
  Faults,
  refuse,
  refuseUnchanged,
  type Turn,
} from "../../kernel/writing";
import type { UpdateActionItemInput } from "./action-item-edit.input";
import {
  ACTION_ITEM_LISTS,
  type ActionItemValues,
  actionItemColumns,
  actionItemLists,
  actionItemValues,
} from "./action-item-rows";
import type { ActionItemIds } from "./create";
import { type MilestoneRow, milestoneRows, presentMilestones, replaceMilestones } from "./milestone-rows";

const CLEARABLE = ["initiativeId", "description", "plannedStart", "plannedEnd", "actualStart", "actualEnd"];

const present = async (db: Transaction<DB>, id: string) => {
  const row = await db.selectFrom("action_item").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined) {
    return refuse(
      "NOT_FOUND",
      ["id"],
      `There is no action item "${id}": check the id, or list what there is.`,
    );
  }
  const values: ActionItemValues = {
    initiativeId: row.initiative_id,
    title: row.title,
    description: row.description,
    basis: row.basis,
    plannedStart: row.planned_start,
    plannedEnd: row.planned_end,
    actualStart: row.actual_start,
    actualEnd: row.actual_end,
  };
  return { id, version: row.version, values, milestones: await presentMilestones(db, id) };
};

type Present = Awaited<ReturnType<typeof present>>;

interface Lists extends Awaited<ReturnType<typeof actionItemLists>> {
  readonly milestones: readonly MilestoneRow[] | undefined;
}

/** Replaces the lists that read otherwise; gives their names. */
const replaceLists = async (db: Transaction<DB>, before: Present, lists: Lists): Promise<string[]> => {
  const { id } = before;
  const changed: string[] = [];
  const replace = async (name: keyof typeof ACTION_ITEM_LISTS, rows: readonly object[] | undefined) => {
    const list = ACTION_ITEM_LISTS[name];
    if (rows === undefined || list.isSame((await list.read(db, id)) as never, rows as never)) return;
    await list.replace(db, id, rows as never);
    changed.push(name);
  };
  await replace("countries", lists.countries);
  await replace("citations", lists.citations);
  const milestones = before.milestones.map(({ isCompleted: _, ...milestone }) => milestone);
  if (lists.milestones && !isDeepStrictEqual(milestones, lists.milestones)) {
    await replaceMilestones(db, id, lists.milestones);
    changed.push("milestones");
  }
  return changed;
};

/** Changes what is given of an action item. */
export const updateActionItem = async (
  { db }: Turn,
  input: UpdateActionItemInput,
): Promise<Done<ActionItemIds>> => {
  const { id } = input;
  const before = await present(db, id);
  checkVersionOf(before, input.expectedVersion);
  const faults = new Faults();
  checkCleared(input, CLEARABLE, faults);
  const given = await actionItemValues(db, faults, input, before.values);
  const lists = await actionItemLists(db, faults, input);
  const milestones = input.milestones
    ? await milestoneRows(db, faults, {
        milestones: input.milestones,
        itemId: id,
        present: before.milestones,
      })
    : undefined;
  faults.refuseAny();
  const changed = [
    ...changedFields({ ...given }, { ...before.values }),
    ...(await replaceLists(db, before, { ...lists, milestones })),
  ];
  refuseUnchanged(changed, id);
  await db
    .updateTable("action_item")
    .set({ ...actionItemColumns(given), version: before.version + 1, updated_at: new Date() } as never)
    .where("id", "=", id)
    .execute();
  const initiativeId = given.initiativeId === undefined ? before.values.initiativeId : given.initiativeId;
  return {
    ids: { actionItem: id },
    target: { type: "ActionItem", id },
    change: {
      kind: "ACTION_ITEM_UPDATED",
      summary: `${englishOf(given.title ?? before.values.title)}: ${changed.join(", ")} changed.`,
      item_id: id,
      initiative_id: initiativeId,
    },
  };
};
