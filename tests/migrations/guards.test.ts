import { describe, expect, it } from "vitest";
import { verifyHistory } from "../../src/audit";
import { migratedDatabase } from "./migrated-database";
import { CHECK_VIOLATION, refusalOf } from "./refusal";
import { insertCountry, insertItem, insertPlan, insertSource, text } from "./seed";

const database = await migratedDatabase();
const { kysely, pool } = database;

await insertSource(kysely);
await insertPlan(kysely);
await insertCountry(kysely, "KZ", "398");
await insertItem(kysely, { id: "an-item" });
await pool.query(
  `insert into dataset (title, description, publisher, licence, languages, is_synthetic)
   values ($$${text("A dataset")}$$, $$${text("A dataset")}$$, 'A test', 'CC0-1.0', '{en}', false)`,
);

const PAST = "2024-05-05T05:05:05.555Z";
const FUTURE = "2999-01-01T00:00:00.000Z";
let count = 0;

/** Adds a status change, with columns as SQL has them, and gives its id. */
const add = async (columns: Readonly<Record<string, string>>): Promise<string> => {
  count += 1;
  const id = `change-${count}`;
  const all = {
    ...{ id: `'${id}'`, item_id: "'an-item'", axis: "'OFFICIAL'", to_value: "'CLOSED'" },
    ...{ effective_on: "'2025-10-09'", recorded_by: "'a test'", ...columns },
  };
  await pool.query(
    `insert into status_change (${Object.keys(all)}) select ${Object.values(all)};
     insert into evidence (status_change_id, position, source_id) values ('${id}', 1, 'a-source')`,
  );
  return id;
};

const inVain = (columns: Readonly<Record<string, string>>) => refusalOf(add(columns));

const momentOf = async (table: string, id: string): Promise<string> => {
  const { rows } = await pool.query(`select recorded_at from ${table} where id = $1`, [id]);
  return rows[0].recorded_at.toISOString();
};

const presentMoment = async (): Promise<string> =>
  (await pool.query("select clock_timestamp()::timestamptz(3) as now")).rows[0].now.toISOString();

const tell = async (recordedAt: string): Promise<string> => {
  const { rows } = await pool.query(
    `insert into change (kind, revision, recorded_by, summary, recorded_at)
     values ('DATASET_IMPORTED', 1, 'a test', 'a test', '${recordedAt}') returning id::text`,
  );
  return rows[0].id;
};

const isNow = async (table: string, write: () => Promise<string>): Promise<void> => {
  const before = await presentMoment();
  const id = await write();
  const moment = await momentOf(table, id);
  expect(moment >= before && moment <= (await presentMoment()), `${before} ${moment}`).toBe(true);
};

it("before there is a change in the feed, a status change keeps the moment that it comes with", async () => {
  expect(await momentOf("status_change", await add({ recorded_at: `'${PAST}'` }))).toBe(PAST);
});

describe("once there is one, what is recorded is known from when it is recorded, whatever is given:", () => {
  it.each([
    ["of a status change", "status_change", (moment: string) => add({ recorded_at: `'${moment}'` })],
    ["of a change", "change", tell],
    [
      "of an entry of the audit",
      "audit_entry",
      async (moment: string) => {
        const { rows } = await pool.query(
          `insert into audit_entry (subject, action, target, target_id, recorded_at)
           values ('a test', 'recordStatus', 'ActionItem', 'an-item', '${moment}') returning id::text`,
        );
        return rows[0].id as string;
      },
    ],
  ] as const)("%s", async (_, table, write) => {
    await tell(PAST);
    await isNow(table, () => write(PAST));
    await isNow(table, () => write(FUTURE));
  });

  it("also where somebody sets the moment that is noted for the rows", async () => {
    const forged = `(select '${PAST}'::timestamptz from set_config('sarazm.moment', '${PAST}', true))`;
    expect(await inVain({ recorded_at: forged })).toMatchObject({
      code: "SZ006",
      message: expect.stringContaining("known before the last change"),
    });
  });
});

it("a number that the sequence has not given is refused", async () => {
  expect(await inVain({ sequence: "1000000" })).toMatchObject({
    code: "SZ006",
    message: expect.stringMatching(/would stand at 1000000, and only \d+ are given/),
  });
  await add({});
});

it.each(["infinity", "-infinity"])("a status change that is true from %s on is refused", async (day) => {
  expect(await inVain({ effective_on: `'${day}'` })).toMatchObject({
    code: CHECK_VIOLATION,
    constraint: "status_change_effective_on_finite",
  });
});

it("a source that evidence rests on is not deleted, and PostgreSQL says what rests on it", async () => {
  expect(await refusalOf(pool.query("delete from source where id = 'a-source'"))).toMatchObject({
    constraint: expect.stringMatching(/^evidence_source_id_fkey$/),
    message: expect.stringContaining('on table "evidence"'),
  });
});

it.each([
  ["status_change", "status_change_moment_noted"],
  ["status_change", "status_change_moment"],
  ["status_change", "status_change_not_backdated"],
  ["change", "change_placed"],
  ["audit_entry", "audit_entry_moment"],
  ["access_token", "access_token_kept"],
])("in a replica's session, too, %s has its trigger %s", async (table, trigger) => {
  const { rows } = await pool.query(
    "select tgenabled from pg_trigger where tgrelid = $1::regclass and tgname = $2",
    [table, trigger],
  );
  expect(rows).toEqual([{ tgenabled: "A" }]);
});

it("a clock that steps back puts nothing before what was recorded last", async () => {
  const before = await verifyHistory(database);
  expect(before.finding).toBeNull();
  await pool.query(
    `alter table change disable trigger change_placed;
     insert into change (kind, revision, recorded_by, summary, recorded_at, last_sequence)
     values ('DATASET_IMPORTED', 1000, 'a test', 'a test', '2998-01-01', (select max(sequence) from status_change));
     alter table change enable always trigger change_placed`,
  );
  const moment = "2998-01-01T00:00:00.000Z";
  expect(await momentOf("status_change", await add({}))).toBe(moment);
  expect(await momentOf("change", await tell(PAST))).toBe(moment);
  expect(await verifyHistory(database)).toMatchObject({ finding: null });
});
