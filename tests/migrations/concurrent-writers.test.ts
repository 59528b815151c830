import { expect, it } from "vitest";
import { atOnce } from "./at-once";
import { migratedDatabase } from "./migrated-database";
import {
  insertChange,
  insertCountry,
  insertInitiative,
  insertItem,
  insertPlan,
  insertSource,
  text,
  type Writer,
} from "./seed";

const database = await migratedDatabase();
const { kysely, pool } = database;

await insertSource(kysely);
await insertPlan(kysely);
await insertCountry(kysely, "KZ", "398");
await insertCountry(kysely, "UZ", "860");
// What is derived may not rest on the turns that writers of the history take.
await pool.query("alter table status_change disable trigger status_change_in_turn");

const join =
  (itemId: string, country: string, role: "LEAD" | "PARTNER" = "PARTNER") =>
  (db: Writer) =>
    db.insertInto("action_item_country").values({ item_id: itemId, country_code: country, role }).execute();

const leave = (itemId: string, role: "LEAD" | "PARTNER") => (db: Writer) =>
  db.deleteFrom("action_item_country").where("item_id", "=", itemId).where("role", "=", role).execute();

const countriesOf = async (id: string): Promise<string[]> => {
  const item = kysely.selectFrom("action_item").select("country_codes").where("id", "=", id);
  return (await item.executeTakeFirstOrThrow()).country_codes ?? [];
};

const expectTallied = async (): Promise<void> => {
  const { rows } = await pool.query(
    `select country_codes, sum(count) as count
     from (select country_codes, count from action_item_tally union all select country_codes, -1 from action_item) as all_of
     group by 1 having sum(count) <> 0`,
  );
  expect(rows).toEqual([]);
};

it("two countries join an item", async () => {
  await insertItem(kysely, { id: "joined" });
  await atOnce(database, join("joined", "KZ"), join("joined", "UZ"));
  expect(await countriesOf("joined")).toEqual(["KZ", "UZ"]);
  await expectTallied();
});

it("a country leaves an item in both its roles", async () => {
  await insertItem(kysely, { id: "left" });
  await join("left", "KZ", "LEAD")(kysely);
  await join("left", "KZ", "PARTNER")(kysely);
  await atOnce(database, leave("left", "LEAD"), leave("left", "PARTNER"));
  expect(await countriesOf("left")).toEqual([]);
  await expectTallied();
});

const insertSector = (code: string, parent: string | null = null) =>
  kysely
    .insertInto("sector")
    .values({ code, name: text(code), parent_code: parent })
    .execute();

const assign = (initiativeId: string, code: string) => (db: Writer) =>
  db
    .insertInto("initiative_sector")
    .values({ initiative_id: initiativeId, sector_code: code, assigned_by: "DATASET" })
    .execute();

const move = (code: string, parent: string) => (db: Writer) =>
  db.updateTable("sector").set({ parent_code: parent }).where("code", "=", code).execute();

const sectorsOf = async (id: string): Promise<string[]> => {
  const rows = await kysely
    .selectFrom("initiative_sector_closure")
    .select("sector_code")
    .where("initiative_id", "=", id)
    .orderBy("sector_code")
    .execute();
  return rows.map(({ sector_code }) => sector_code);
};

it("an initiative gains a sector and loses its sibling", async () => {
  await insertSector("140");
  await insertSector("14010", "140");
  await insertSector("14020", "140");
  await insertInitiative(kysely, { id: "of-water" });
  await assign("of-water", "14020")(kysely);
  await atOnce(database, assign("of-water", "14010"), (db) =>
    db.deleteFrom("initiative_sector").where("sector_code", "=", "14020").execute(),
  );
  expect(await sectorsOf("of-water")).toEqual(["140", "14010"]);
});

it.each(["moved, then assigned", "assigned, then moved"])("a sector is %s", async (order) => {
  const number = order.startsWith("moved") ? "210" : "230";
  const code = `${number}10`;
  const id = `of-${number}`;
  await insertSector(number);
  await insertSector(code);
  await insertInitiative(kysely, { id });
  if (order.startsWith("moved")) await atOnce(database, move(code, number), assign(id, code));
  else await atOnce(database, assign(id, code), move(code, number));
  expect(await sectorsOf(id)).toEqual([number, code]);
});

it("the status of an item is recorded twice, the later one first", async () => {
  await insertItem(kysely, { id: "twice" });
  await atOnce(
    database,
    (db) => insertChange(db, { id: "later", itemId: "twice", to: "FINALISATION", on: "2026-02-01" }),
    (db) => insertChange(db, { id: "earlier", itemId: "twice", to: "CLOSED", on: "2026-01-01" }),
  );
  const item = kysely.selectFrom("action_item").select("status").where("id", "=", "twice");
  expect(await item.executeTakeFirstOrThrow()).toEqual({ status: "FINALISATION" });
});

it.each(["before", "after"])("a country joins just %s its status is recorded", async (order) => {
  const itemId = `joined-${order}`;
  await insertItem(kysely, { id: itemId });
  const record = (db: Writer) =>
    insertChange(db, { id: `of-${itemId}`, itemId, to: "CLOSED", on: "2026-01-01", country: "KZ" });
  if (order === "before") await atOnce(database, join(itemId, "KZ"), record);
  else await atOnce(database, record, join(itemId, "KZ"));
  const country = kysely.selectFrom("action_item_country").select("status").where("item_id", "=", itemId);
  expect(await country.executeTakeFirstOrThrow()).toEqual({ status: "CLOSED" });
});

it("the two items of an initiative are closed", async () => {
  await insertInitiative(kysely, { id: "of-two" });
  await insertItem(kysely, { id: "two-1", initiativeId: "of-two" });
  await insertItem(kysely, { id: "two-2", initiativeId: "of-two" });
  const close = (itemId: string) => (db: Writer) =>
    insertChange(db, { id: `closes-${itemId}`, itemId, to: "CLOSED", on: "2026-01-01" });
  await atOnce(database, close("two-1"), close("two-2"));
  const initiative = kysely.selectFrom("initiative").select("stage").where("id", "=", "of-two");
  expect(await initiative.executeTakeFirstOrThrow()).toEqual({ stage: "COMPLETED" });
});

it("what is truncated leaves nothing derived behind", async () => {
  expect(await countriesOf("joined")).not.toEqual([]);
  await pool.query("truncate action_item_country");
  expect(await countriesOf("joined")).toEqual([]);
  await expectTallied();
  expect(await sectorsOf("of-water")).not.toEqual([]);
  await pool.query("truncate initiative_sector");
  expect(await sectorsOf("of-water")).toEqual([]);
});
