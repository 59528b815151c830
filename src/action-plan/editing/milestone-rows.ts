import type { Transaction } from "kysely";
import { type CitationRow, citationRows } from "../../initiatives";
import type { DB } from "../../kernel/database/generated/tables";
import { SLUG, SLUG_LENGTH, slugOf } from "../../kernel/scalars";
import { englishOf, type Faults, rowList, type TextMap, textMapOf } from "../../kernel/writing";
import type { MilestoneInput } from "./milestone.input";
import { checkYear } from "./partial-dates";

/** A milestone as it is written. */
export interface MilestoneRow {
  readonly id: string;
  readonly title: TextMap;
  readonly plannedOn: string | null;
  readonly citations: readonly CitationRow[];
}

export const MILESTONE_CITATIONS = rowList({
  table: "milestone_citation",
  parent: "milestone_id",
  columns: ["source_id", "locator", "note"],
  isOrdered: true,
});

/** The milestones of an item as they are, in order. */
export const presentMilestones = async (db: Transaction<DB>, itemId: string) => {
  const rows = await db
    .selectFrom("milestone")
    .select(["id", "title", "planned_on", "completed_on"])
    .where("item_id", "=", itemId)
    .orderBy("position")
    .execute();
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      title: row.title as unknown as TextMap,
      plannedOn: row.planned_on,
      isCompleted: row.completed_on !== null,
      citations: await MILESTONE_CITATIONS.read(db, row.id),
    })),
  );
};

type Present = Awaited<ReturnType<typeof presentMilestones>>;

const idOf = ({ id }: MilestoneInput, title: TextMap, itemId: string): string =>
  id ?? `${itemId}--${slugOf(englishOf(title))}`.slice(0, SLUG_LENGTH).replace(/-+$/, "");

/** Adds a fault where an id is none, is there twice, or belongs to another item. */
const checkIds = async (
  db: Transaction<DB>,
  faults: Faults,
  ids: readonly string[],
  itemId: string,
): Promise<void> => {
  const others =
    ids.length === 0
      ? []
      : await db
          .selectFrom("milestone")
          .select("id")
          .where("id", "in", ids)
          .where("item_id", "<>", itemId)
          .execute();
  const taken = new Set(others.map(({ id }) => id));
  for (const [index, id] of ids.entries()) {
    const field = ["milestones", index, "id"];
    if (!SLUG.test(id) || id.length > SLUG_LENGTH) {
      faults.add("INVALID", field, `The id must be small letters, digits and hyphens, up to ${SLUG_LENGTH}.`);
    } else if (taken.has(id) || ids.indexOf(id) < index) {
      faults.add("ID_TAKEN", field, `There is a milestone "${id}" already: give another id.`);
    }
  }
};

/** The milestones as they are to be; what is wrong with them joins the faults. */
export const milestoneRows = async (
  db: Transaction<DB>,
  faults: Faults,
  {
    milestones,
    itemId,
    present,
  }: { milestones: readonly MilestoneInput[]; itemId: string; present: Present },
): Promise<readonly MilestoneRow[]> => {
  const rows: MilestoneRow[] = [];
  for (const [index, milestone] of milestones.entries()) {
    const field = ["milestones", index];
    const before = present.find(({ id }) => id === milestone.id);
    const title = textMapOf(milestone.title, { faults, field: [...field, "title"], present: before?.title });
    const citations = await citationRows(db, faults, milestone.citations, [...field, "citations"]);
    checkYear(milestone.plannedOn, [...field, "plannedOn"], faults);
    rows.push({
      id: idOf(milestone, title, itemId),
      title,
      plannedOn: milestone.plannedOn ?? null,
      citations,
    });
  }
  const ids = rows.map(({ id }) => id);
  await checkIds(db, faults, ids, itemId);
  for (const { id, isCompleted } of present) {
    if (!isCompleted || ids.includes(id)) continue;
    faults.add(
      "COMPLETED_ALREADY",
      ["milestones"],
      `Milestone "${id}" was reached, which stays: keep it in the list.`,
    );
  }
  return rows;
};

/** Writes the milestones in order; those that stay keep their completion. */
export const replaceMilestones = async (
  db: Transaction<DB>,
  itemId: string,
  rows: readonly MilestoneRow[],
): Promise<void> => {
  const ids = rows.map(({ id }) => id);
  const gone = db.deleteFrom("milestone").where("item_id", "=", itemId);
  await (ids.length === 0 ? gone : gone.where("id", "not in", ids)).execute();
  for (const [index, { id, title, plannedOn, citations }] of rows.entries()) {
    const columns = { title: JSON.stringify(title), planned_on: plannedOn, position: index + 1 };
    await db
      .insertInto("milestone")
      .values({ ...columns, id, item_id: itemId })
      .onConflict((conflict) => conflict.column("id").doUpdateSet(columns))
      .execute();
    await MILESTONE_CITATIONS.replace(db, id, citations);
  }
};
