import { sql, type Transaction } from "kysely";
import type { DB } from "../database/generated/tables";
import { SLUG, SLUG_LENGTH, slugOf } from "../scalars";
import type { Faults } from "./faults";

const SYNTHETIC = "synthetic-";

/** Whether the database holds a synthetic dataset, whose ids say so. */
const isSynthetic = async (db: Transaction<DB>): Promise<boolean> => {
  const dataset = await db.selectFrom("dataset").select("is_synthetic").executeTakeFirst();
  return dataset?.is_synthetic ?? false;
};

const checkForm = (id: string, isMarked: boolean, faults: Faults): void => {
  if (!SLUG.test(id) || id.length > SLUG_LENGTH) {
    faults.add(
      "INVALID",
      ["id"],
      `The id must be small letters, digits and hyphens, up to ${SLUG_LENGTH}, as in joint-grain-hubs.`,
    );
  } else if (id.startsWith(SYNTHETIC) !== isMarked) {
    faults.add(
      "INVALID",
      ["id"],
      `Ids begin with "${SYNTHETIC}" in a synthetic dataset, and only there: choose another.`,
    );
  }
};

interface NewId {
  readonly given: string | null | undefined;
  readonly title: string;
  readonly table: "initiative" | "action_item";
}

/** The id of a new record, as given or from its title; what is wrong with it joins the faults. */
export const newId = async (
  db: Transaction<DB>,
  faults: Faults,
  { given, title, table }: NewId,
): Promise<string> => {
  const isMarked = await isSynthetic(db);
  const slug = slugOf(title);
  if (!given && slug === "") {
    // That there is no English title is a fault of the title, which has been told.
    if (title !== "") {
      faults.add(
        "INVALID",
        ["id"],
        "No id can be made from the English title, which has neither Latin letters nor digits: give one.",
      );
    }
    return "";
  }
  const id = given ?? (isMarked && !slug.startsWith(SYNTHETIC) ? SYNTHETIC + slug : slug);
  checkForm(id, isMarked, faults);
  const { rows } = await sql`select from ${sql.table(table)} where id = ${id}`.execute(db);
  if (rows.length > 0) {
    faults.add("ID_TAKEN", ["id"], `There is "${id}" already: give another id, or update that record.`);
  }
  return id;
};
