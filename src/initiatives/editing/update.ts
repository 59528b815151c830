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
import type { UpdateInitiativeInput } from "./initiative-edit.input";
import {
  INITIATIVE_LISTS,
  type InitiativeValues,
  initiativeColumns,
  initiativeLists,
  initiativeValues,
} from "./initiative-rows";

interface Present {
  readonly id: string;
  readonly version: number;
  readonly values: InitiativeValues;
}

const CLEARABLE = ["parentId", "note"];

const present = async (db: Transaction<DB>, id: string): Promise<Present> => {
  const row = await db.selectFrom("initiative").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined) {
    return refuse(
      "NOT_FOUND",
      ["id"],
      `There is no initiative "${id}": check the id, or list what there is.`,
    );
  }
  return {
    id,
    version: row.version,
    values: {
      parentId: row.parent_id,
      title: row.title,
      summary: row.summary,
      note: row.note,
      kind: row.kind,
      stageAtSummit: row.stage_at_summit,
      sdgGoals: row.sdg_goals,
      sdgGoalsAssignedBy: row.sdg_goals_assigned_by,
      confidence: row.confidence,
    },
  };
};

/** Replaces the lists that read otherwise; gives their names. */
const replaceLists = async (
  db: Transaction<DB>,
  id: string,
  { countries, sectors, citations }: Awaited<ReturnType<typeof initiativeLists>>,
): Promise<string[]> => {
  const changed: string[] = [];
  const replace = async (name: keyof typeof INITIATIVE_LISTS, rows: readonly object[] | undefined) => {
    const list = INITIATIVE_LISTS[name];
    if (rows === undefined || list.isSame((await list.read(db, id)) as never, rows as never)) return;
    await list.replace(db, id, rows as never);
    changed.push(name);
  };
  await replace("countries", countries);
  await replace("sectors", sectors);
  await replace("citations", citations);
  return changed;
};

/** Changes what is given of an initiative. */
export const updateInitiative = async (
  { db }: Turn,
  input: UpdateInitiativeInput,
): Promise<Done<{ readonly initiative: string }>> => {
  const { id } = input;
  const before = await present(db, id);
  checkVersionOf(before, input.expectedVersion);
  const faults = new Faults();
  checkCleared(input, CLEARABLE, faults);
  const given = await initiativeValues(db, faults, input, before);
  const lists = await initiativeLists(db, faults, input, id);
  faults.refuseAny();
  const changed = [...changedFields(given, before.values), ...(await replaceLists(db, id, lists))];
  refuseUnchanged(changed, id);
  const columns: object = initiativeColumns(given);
  await db
    .updateTable("initiative")
    .set({ ...columns, version: before.version + 1, updated_at: new Date() } as never)
    .where("id", "=", id)
    .execute();
  const title = englishOf(given.title ?? before.values.title);
  return {
    ids: { initiative: id },
    target: { type: "Initiative", id },
    change: {
      kind: "INITIATIVE_UPDATED",
      summary: `${title}: ${changed.join(", ")} changed.`,
      initiative_id: id,
    },
  };
};
