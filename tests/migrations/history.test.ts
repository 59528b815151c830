import { expect, it } from "vitest";
import { migratedDatabase } from "./migrated-database";
import { CHECK_VIOLATION, refusalOf } from "./refusal";
import { insertChange, insertCountry, insertItem, insertPlan, insertSource } from "./seed";

const { kysely, pool } = await migratedDatabase();

await insertSource(kysely);
await insertPlan(kysely);
await insertCountry(kysely, "KZ", "398");
await insertCountry(kysely, "UZ", "860");

const newItem = async (id: string): Promise<string> => {
  await insertItem(kysely, { id });
  return id;
};

const statusOf = (id: string) =>
  kysely
    .selectFrom("action_item")
    .select(["status", "assessment", "last_evidence_on"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();

const day = (value: string): Date => new Date(`${value}T00:00:00Z`);

it("an item without a history waits", async () => {
  const id = await newItem("waiting");
  expect(await statusOf(id)).toEqual({
    status: "PIPELINE",
    assessment: "NO_EVIDENCE",
    last_evidence_on: null,
  });
});

it("the present status is the latest by the day from which it holds, not by the day of recording", async () => {
  const itemId = await newItem("backdated");
  await insertChange(kysely, { id: "b-1", itemId, to: "FINALISATION", on: "2026-01-01" });
  await insertChange(kysely, { id: "b-2", itemId, to: "IMPLEMENTATION", on: "2025-06-01" });
  expect(await statusOf(itemId)).toMatchObject({
    status: "FINALISATION",
    last_evidence_on: day("2026-01-01"),
  });
});

it("of two changes on one day, the later recorded holds", async () => {
  const itemId = await newItem("same-day");
  await insertChange(kysely, { id: "s-1", itemId, to: "IMPLEMENTATION", on: "2026-01-01" });
  await insertChange(kysely, { id: "s-2", itemId, to: "SUSPENDED", on: "2026-01-01" });
  expect(await statusOf(itemId)).toMatchObject({ status: "SUSPENDED" });
});

it("the two axes do not touch each other", async () => {
  const itemId = await newItem("axes");
  await insertChange(kysely, { id: "x-1", itemId, to: "CLOSED", on: "2025-06-01" });
  await insertChange(kysely, { id: "x-2", itemId, axis: "ASSESSMENT", to: "LIMITED", on: "2025-07-01" });
  expect(await statusOf(itemId)).toEqual({
    status: "CLOSED",
    assessment: "LIMITED",
    last_evidence_on: day("2025-07-01"),
  });
});

it("a retraction takes a change back, to what was before it, or to nothing", async () => {
  const itemId = await newItem("retracted");
  await insertChange(kysely, { id: "r-1", itemId, to: "IMPLEMENTATION", on: "2025-06-01" });
  await insertChange(kysely, { id: "r-2", itemId, to: "CLOSED", on: "2025-07-01" });
  await insertChange(kysely, { id: "r-3", itemId, to: "CLOSED", on: "2025-08-01", retracts: "r-2" });
  expect(await statusOf(itemId)).toMatchObject({
    status: "IMPLEMENTATION",
    last_evidence_on: day("2025-06-01"),
  });
  await insertChange(kysely, { id: "r-4", itemId, to: "IMPLEMENTATION", on: "2025-08-01", retracts: "r-1" });
  expect(await statusOf(itemId)).toMatchObject({ status: "PIPELINE", last_evidence_on: null });
});

it("a retraction concerns a change of the same item and axis that is no retraction", async () => {
  const itemId = await newItem("retracting");
  const other = await newItem("other");
  await insertChange(kysely, { id: "t-1", itemId, to: "IMPLEMENTATION", on: "2025-06-01" });
  const elsewhere = insertChange(kysely, {
    id: "t-2",
    itemId: other,
    to: "CLOSED",
    on: "2025-07-01",
    retracts: "t-1",
  });
  expect(await refusalOf(elsewhere)).toMatchObject({ code: "SZ004" });
  await insertChange(kysely, { id: "t-3", itemId, to: "CLOSED", on: "2025-07-01", retracts: "t-1" });
  const ofRetraction = insertChange(kysely, {
    id: "t-4",
    itemId,
    to: "CLOSED",
    on: "2025-07-01",
    retracts: "t-3",
  });
  expect(await refusalOf(ofRetraction)).toMatchObject({ code: "SZ004" });
});

it("a country's own status stands beside the item's, also where the country joins later", async () => {
  const itemId = await newItem("of-countries");
  const join = (country: string) =>
    kysely
      .insertInto("action_item_country")
      .values({ item_id: itemId, country_code: country, role: "PARTNER" })
      .execute();
  await join("KZ");
  await insertChange(kysely, { id: "k-1", itemId, to: "CLOSED", on: "2025-06-01", country: "KZ" });
  await insertChange(kysely, { id: "k-2", itemId, to: "SUSPENDED", on: "2025-06-01", country: "UZ" });
  await join("UZ");
  const countries = await kysely
    .selectFrom("action_item_country")
    .select(["country_code", "status"])
    .where("item_id", "=", itemId)
    .orderBy("country_code")
    .execute();
  expect(countries).toEqual([
    { country_code: "KZ", status: "CLOSED" },
    { country_code: "UZ", status: "SUSPENDED" },
  ]);
  expect(await statusOf(itemId)).toMatchObject({ status: "PIPELINE", last_evidence_on: day("2025-06-01") });
});

it("nobody sets a derived status by hand", async () => {
  const id = await newItem("by-hand");
  await pool.query("update action_item set status = 'CLOSED', assessment = 'COMPLETE' where id = $1", [id]);
  expect(await statusOf(id)).toMatchObject({ status: "PIPELINE", assessment: "NO_EVIDENCE" });
  await pool.query(
    `insert into action_item (id, plan_id, title, basis, status)
     select 'by-hand-too', plan_id, title, basis, 'CLOSED' from action_item where id = $1`,
    [id],
  );
  expect(await statusOf("by-hand-too")).toMatchObject({ status: "PIPELINE" });
});

it("an import may insert what it derived itself, and is corrected where it is wrong", async () => {
  await kysely.transaction().execute(async (transaction) => {
    await insertItem(transaction, { id: "imported" });
    await transaction
      .insertInto("action_item_country")
      .values({ item_id: "imported", country_code: "KZ", role: "LEAD", status: "CLOSED" })
      .execute();
    await insertChange(transaction, {
      id: "i-1",
      itemId: "imported",
      to: "IMPLEMENTATION",
      on: "2025-06-01",
    });
  });
  expect(await statusOf("imported")).toMatchObject({ status: "IMPLEMENTATION" });
  const country = kysely.selectFrom("action_item_country").select("status").where("item_id", "=", "imported");
  expect(await country.executeTakeFirstOrThrow()).toEqual({ status: null });
});

it.each([
  ["OFFICIAL", "LIMITED"],
  ["ASSESSMENT", "CLOSED"],
] as const)("on the axis %s there is no %s", async (axis, to) => {
  const itemId = await newItem(`no-${to.toLowerCase()}`);
  const change = insertChange(kysely, { id: `n-${itemId}`, itemId, axis, to, on: "2025-06-01" });
  expect(await refusalOf(change)).toMatchObject({
    code: CHECK_VIOLATION,
    constraint: "status_change_to_value_of_axis",
  });
});

it("an assessment is of an item, not of a country", async () => {
  const itemId = await newItem("assessed");
  const change = {
    id: "a-1",
    itemId,
    axis: "ASSESSMENT",
    to: "LIMITED",
    on: "2025-06-01",
    country: "KZ",
  } as const;
  expect(await refusalOf(insertChange(kysely, change))).toMatchObject({
    constraint: "status_change_country_official",
  });
});

it.each([
  "update status_change set to_value = 'CLOSED'",
  "delete from status_change",
  "truncate status_change cascade",
  "update evidence set note = 'x'",
  "delete from evidence",
  "truncate evidence",
])("%s: refused", async (statement) => {
  const { code, message } = await refusalOf(pool.query(statement));
  expect(code).toBe("SZ001");
  expect(message).toMatch(
    /^(UPDATE|DELETE|TRUNCATE) of (status_change|evidence) is refused: it is append-only$/,
  );
});

it("evidence refers to something", async () => {
  const empty = pool.query("insert into evidence (status_change_id, position) values ('b-1', 1)");
  expect(await refusalOf(empty)).toMatchObject({ code: CHECK_VIOLATION, constraint: "evidence_reference" });
});

it("a change without evidence does not outlive its transaction", async () => {
  const itemId = await newItem("unproven");
  const insert = kysely
    .insertInto("status_change")
    .values({
      id: "u-1",
      item_id: itemId,
      axis: "OFFICIAL",
      to_value: "CLOSED",
      effective_on: "2025-06-01",
      recorded_by: "a test",
    })
    .execute();
  expect(await refusalOf(insert)).toMatchObject({
    code: "SZ002",
    message: "status change u-1 has no evidence",
  });
  expect(await statusOf(itemId)).toMatchObject({ status: "PIPELINE" });
});
