import { expect, it } from "vitest";
import { migratedDatabase } from "./migrated-database";
import { insertItem, insertPlan, text } from "./seed";

const { kysely, pool } = await migratedDatabase();

await insertPlan(kysely);

const dueOn = async (id: string): Promise<Date | null> => {
  const item = await kysely
    .selectFrom("action_item")
    .select("due_on")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return item.due_on;
};

it("an item is due on the last day of its planned end", async () => {
  await insertItem(kysely, { id: "due", plannedEnd: "2026-02" });
  expect(await dueOn("due")).toEqual(new Date("2026-02-28T00:00:00Z"));
  await pool.query("update action_item set planned_end = '2027' where id = 'due'");
  expect(await dueOn("due")).toEqual(new Date("2027-12-31T00:00:00Z"));
  await pool.query("update action_item set due_on = '2020-01-01' where id = 'due'");
  expect(await dueOn("due")).toEqual(new Date("2027-12-31T00:00:00Z"));
  await pool.query("update action_item set planned_end = null where id = 'due'");
  expect(await dueOn("due")).toBeNull();
});

it("the closure of sectors holds each sector with all at or below it, also after changes", async () => {
  const insert = (code: string, parent: string | null) =>
    kysely
      .insertInto("sector")
      .values({ code, name: text(code), parent_code: parent })
      .execute();
  const closure = async (): Promise<string[]> => {
    const pairs = await kysely
      .selectFrom("sector_closure")
      .selectAll()
      .orderBy("ancestor_code")
      .orderBy("descendant_code")
      .execute();
    return pairs.map(({ ancestor_code, descendant_code }) => `${ancestor_code} > ${descendant_code}`);
  };
  await insert("140", null);
  await insert("14010", "140");
  await insert("14020", null);
  expect(await closure()).toEqual(["140 > 140", "140 > 14010", "14010 > 14010", "14020 > 14020"]);
  await pool.query("update sector set parent_code = '140' where code = '14020'");
  await pool.query("delete from sector where code = '14010'");
  expect(await closure()).toEqual(["140 > 140", "140 > 14020", "14020 > 14020"]);
});
