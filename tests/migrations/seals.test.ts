import fc from "fast-check";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { verifyHistory } from "../../src/audit";
import { atOnce } from "./at-once";
import { migratedDatabase } from "./migrated-database";
import { refusalOf } from "./refusal";
import { insertChange, insertCountry, insertItem, insertPlan, insertSource, text } from "./seed";

const database = await migratedDatabase();
const { kysely, pool } = database;

await insertSource(kysely);
await insertPlan(kysely);
await insertCountry(kysely, "KZ", "398");
await insertItem(kysely, { id: "an-item" });
await insertChange(kysely, { id: "first", itemId: "an-item", to: "IMPLEMENTATION", on: "2025-01-01" });
await pool.query(
  `insert into dataset (title, description, publisher, licence, languages, is_synthetic)
   values ($$${text("A dataset")}$$, $$${text("A dataset")}$$, 'A test', 'CC0-1.0', '{en}', false);
   insert into audit_entry (subject, action, target, target_id) values ('a test', 'recordStatus', 'ActionItem', 'an-item');
   insert into change (kind, revision, recorded_by, summary) values ('DATASET_IMPORTED', 1, 'a test', 'a test');
   insert into idempotency_key (subject, key, request_hash, result) values ('a test', 'a-key-of-a-test', 'a hash', '{}')`,
);

const sealed = async (): Promise<string[]> => {
  const { rows } = await pool.query(
    "select status_change_id as id from status_change_seal order by sequence",
  );
  return rows.map(({ id }) => id);
};

it("each status change is sealed when its transaction commits, in the order of commits", async () => {
  await atOnce(
    database,
    (db) => insertChange(db, { id: "second", itemId: "an-item", to: "SUSPENDED", on: "2025-02-01" }),
    (db) => insertChange(db, { id: "third", itemId: "an-item", to: "CLOSED", on: "2025-03-01" }),
  );
  expect(await sealed()).toEqual(["first", "second", "third"]);
  expect(await verifyHistory(database)).toMatchObject({ isIntact: true, statusChanges: 3 });
});

it("one that is rolled back is not sealed, and the next one follows from the one before it", async () => {
  const undone = kysely.transaction().execute(async (db) => {
    await insertChange(db, { id: "undone", itemId: "an-item", to: "CLOSED", on: "2025-04-01" });
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  await insertChange(kysely, { id: "fourth", itemId: "an-item", to: "CLOSED", on: "2025-04-01" });
  expect(await sealed()).toEqual(["first", "second", "third", "fourth"]);
  expect(await verifyHistory(database)).toMatchObject({ isIntact: true, statusChanges: 4 });
});

it("what a transaction records after it had its deferred work done early is sealed, too", async () => {
  await kysely.transaction().execute(async (db) => {
    await insertChange(db, { id: "fifth", itemId: "an-item", to: "CLOSED", on: "2025-05-01" });
    await sql`set constraints all immediate`.execute(db);
    await sql`set constraints all deferred`.execute(db);
    await insertChange(db, { id: "sixth", itemId: "an-item", to: "CLOSED", on: "2025-06-01" });
  });
  expect(await sealed()).toContain("sixth");
  expect(await verifyHistory(database)).toMatchObject({ isIntact: true, statusChanges: 6 });
});

it("the same is sealed whatever a session has set", async () => {
  const contents = async (settings: string): Promise<unknown> => {
    const client = await pool.connect();
    try {
      await client.query(`begin; ${settings}`);
      const { rows } = await client.query(
        "select status_change_content(change) from status_change as change order by id",
      );
      await client.query("rollback");
      return rows;
    } finally {
      client.release();
    }
  };
  const plain = await contents("");
  expect(
    await contents(
      "set local time zone 'Asia/Almaty'; set local datestyle = 'German'; set local extra_float_digits = -15; set local bytea_output = 'escape'; set local intervalstyle = 'sql_standard'",
    ),
  ).toEqual(plain);
});

it("whatever is written, the program computes what the database sealed", async () => {
  let count = 0;
  const said = fc.string({ unit: "binary", maxLength: 12 }).map((value) => value.replaceAll("\0", ""));
  const recorded = fc.record({
    by: said.map((value) => `x${value}`),
    note: fc.option(said.map((value) => `n${value}`)),
    locators: fc.array(fc.option(said), { minLength: 1, maxLength: 3 }),
    capturedAt: fc.option(
      fc.date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true }),
    ),
    country: fc.constantFrom("KZ", null),
  });
  await fc.assert(
    fc.asyncProperty(recorded, async ({ by, note, locators, capturedAt, country }) => {
      count += 1;
      const id = `random-${count}`;
      await kysely.transaction().execute(async (db) => {
        const texts = { en: { text: note, isReviewed: true, isMachineTranslated: false } };
        await db
          .insertInto("status_change")
          .values({
            id,
            item_id: "an-item",
            axis: "OFFICIAL",
            country_code: country,
            to_value: "CLOSED",
            effective_on: "2025-10-09",
            recorded_by: by,
            note: note === null ? null : JSON.stringify(texts),
          })
          .execute();
        const proofs = locators.map((locator, position) => ({
          status_change_id: id,
          position,
          url: 'https://example.org/?a="b"',
          locator,
          captured_at: capturedAt,
        }));
        await db.insertInto("evidence").values(proofs).execute();
      });
    }),
    { numRuns: 60 },
  );
  expect(await verifyHistory(database)).toMatchObject({ finding: null, statusChanges: 6 + count });
});

it("no evidence is added to what is sealed", async () => {
  const late = pool.query(
    "insert into evidence (status_change_id, position, source_id) values ('first', 9, 'a-source')",
  );
  expect(await refusalOf(late)).toMatchObject({
    code: "SZ001",
    message: "evidence cannot be added to status change first, which is sealed",
  });
});

it("no status change is recorded before one that is sealed", async () => {
  const early = kysely
    .with("proven", (q) =>
      q.insertInto("evidence").values({ status_change_id: "early", position: 0, source_id: "a-source" }),
    )
    .insertInto("status_change")
    .values({
      id: "early",
      sequence: "0",
      item_id: "an-item",
      axis: "OFFICIAL",
      to_value: "CLOSED",
      effective_on: "2025-05-01",
      recorded_by: "a test",
    })
    .execute();
  expect(await refusalOf(early)).toMatchObject({ code: "SZ006" });
});

it("nobody writes a seal but the database", async () => {
  const seal = pool.query("insert into status_change_seal values (99999, 'forged', sha256('forged'))");
  expect(await refusalOf(seal)).toMatchObject({ code: "SZ001" });
});

const APPEND_ONLY = [
  "status_change",
  "evidence",
  "status_change_seal",
  "change",
  "audit_entry",
  "idempotency_key",
] as const;
const COLUMNS = {
  status_change: "recorded_by",
  evidence: "locator",
  status_change_seal: "hash",
  change: "summary",
  audit_entry: "subject",
  idempotency_key: "result",
} as const;

describe("Refused to the program's own role is", () => {
  it.each(
    APPEND_ONLY.flatMap((table) => [
      `update ${table} set ${COLUMNS[table]} = ${COLUMNS[table]}`,
      `delete from ${table}`,
      `truncate ${table} cascade`,
      `insert into ${table} select * from ${table} limit 1
       on conflict on constraint ${table}_pkey do update set ${COLUMNS[table]} = excluded.${COLUMNS[table]}`,
    ]),
  )("%s", async (statement) => {
    expect(await refusalOf(pool.query(statement))).toMatchObject({ code: "SZ001" });
  });
});

it("what refuses does so in a replica's session, too", async () => {
  const { rows } = await pool.query(
    `select distinct tgrelid::regclass::text as of_table from pg_trigger
     where tgfoid = 'refuse_rewriting'::regproc and tgenabled = 'A' order by 1`,
  );
  expect(rows.map(({ of_table }) => of_table)).toEqual(expect.arrayContaining([...APPEND_ONLY]));
  const { rowCount } = await pool.query(
    "select from pg_trigger where tgfoid = 'refuse_rewriting'::regproc and tgenabled <> 'A'",
  );
  expect(rowCount).toBe(0);
});
