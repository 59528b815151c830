import { sql } from "kysely";
import { beforeEach, expect, it } from "vitest";
import { migratedDatabase } from "./migrated-database";
import { insertCountry, insertInitiative, insertItem, insertPlan, insertSource, text } from "./seed";

const { kysely } = await migratedDatabase();

await insertSource(kysely);
await insertPlan(kysely);

/** The documents that a search finds without guessing. */
const having = async (words: string): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`select kind || ' ' || record_id as id
    from search_query(${words}) as q join search_document as d on d.words @@ q.exact order by 1`.execute(
    kysely,
  );
  return rows.map(({ id }) => id);
};

const suggestions = async (mistyped: string): Promise<string[]> => {
  const { rows } = await sql<{ loose: string }>`select loose::text from search_query(${mistyped})`.execute(
    kysely,
  );
  return rows.map(({ loose }) => loose);
};

beforeEach(async () => {
  await sql`delete from action_item`.execute(kysely);
});

it("follows records that come, many at a time, and go", async () => {
  await kysely
    .insertInto("action_item")
    .values(
      ["walnut", "walnuts", "almond"].map((title, index) => ({
        id: `nut-${index}`,
        plan_id: "a-plan",
        title: text(title),
        basis: "SUMMIT_PROPOSAL" as const,
      })),
    )
    .execute();
  expect(await having("walnut")).toEqual(["ACTION_ITEM nut-0", "ACTION_ITEM nut-1"]);
  await kysely.deleteFrom("action_item").where("id", "=", "nut-0").execute();
  expect(await having("walnut")).toEqual(["ACTION_ITEM nut-1"]);
  await sql`delete from action_item`.execute(kysely);
  expect(await having("walnut")).toEqual([]);
});

it("follows texts that change, of one record or of many", async () => {
  await insertItem(kysely, { id: "first" });
  await insertItem(kysely, { id: "second" });
  const update = kysely.updateTable("action_item");
  await update.set({ description: text("saffron") }).execute();
  expect(await having("saffron")).toEqual(["ACTION_ITEM first", "ACTION_ITEM second"]);
  await update.set({ description: null }).where("id", "=", "first").execute();
  expect(await having("saffron")).toEqual(["ACTION_ITEM second"]);
});

it("leaves the index alone where no text changes", async () => {
  await insertItem(kysely, { id: "still" });
  const version = async () => {
    const { rows } = await sql<{ version: string }>`select xmin::text as version from search_document
      where record_id = 'still'`.execute(kysely);
    return rows[0]?.version;
  };
  const before = await version();
  await kysely
    .updateTable("action_item")
    .set({ planned_end: "2027", title: text("still") })
    .execute();
  expect(before).toBeDefined();
  expect(await version()).toBe(before);
});

it("knows every kind of record by its words", async () => {
  await insertInitiative(kysely, { id: "pomegranate" });
  await insertCountry(kysely, "ZZ", "999");
  await sql`insert into sector (code, name) values ('997', ${text("Pomegranate growing")}::jsonb)`.execute(
    kysely,
  );
  await sql`insert into leader (id, country_code, name, name_variants, office, confidence)
    values ('a-leader', 'ZZ', ${text("Anar")}::jsonb, '{"en": ["Pomegranate"]}', ${text("Office")}::jsonb, 'HIGH')`.execute(
    kysely,
  );
  await sql`insert into summit (id, ordinal, status, name, city, confidence)
    values ('a-summit', 9, 'PLANNED', ${text("Ninth")}::jsonb, ${text("Pomegranate City")}::jsonb, 'HIGH')`.execute(
    kysely,
  );
  await sql`update source set publisher = 'The Pomegranate'`.execute(kysely);
  expect(await having("pomegranate")).toEqual([
    "INITIATIVE pomegranate",
    "LEADER a-leader",
    "SECTOR 997",
    "SOURCE a-source",
    "SUMMIT a-summit",
  ]);
  expect(await having("ZZ")).toEqual(["COUNTRY ZZ"]);
  await kysely.updateTable("sector").set({ code: "996" }).where("code", "=", "997").execute();
  expect(await having("pomegranate growing")).toEqual(["SECTOR 996"]);
  await sql`truncate sector cascade`.execute(kysely);
  expect(await having("pomegranate growing")).toEqual([]);
});

it("learns the words that mistyped ones may have meant", async () => {
  expect(await suggestions("persimon")).toEqual([expect.not.stringContaining("persimmon")]);
  await insertItem(kysely, { id: "fruit" });
  await kysely
    .updateTable("action_item")
    .set({ title: text("Persimmon") })
    .execute();
  expect(await suggestions("persimon")).toEqual([expect.stringContaining("persimmon")]);
  expect(await suggestions("persimmon")).toEqual([expect.not.stringContaining("persimon")]);
});
