import { afterEach, beforeAll, expect, it } from "vitest";
import { parseHead, verifyHistory } from "../../src/audit";
import { filledDatabase } from "../harness/test-database";

const database = await filledDatabase();
const { pool } = database;

const TABLES = ["status_change", "evidence", "status_change_seal"];
const inEach = (of: (table: string) => string): string => TABLES.map(of).join(";");
const IN_ORDER = "select sequence, id, axis from status_change order by sequence";

let head = "";
let places: { readonly sequence: string; readonly id: string; readonly axis: string }[] = [];

/** What the owner of the tables can do: without triggers, in one transaction, which one query is. */
const tamper = (...statements: readonly string[]) =>
  pool.query(
    [
      inEach((table) => `alter table ${table} disable trigger user`),
      ...statements,
      inEach((table) => `alter table ${table} enable trigger user`),
    ].join(";"),
  );

/** References between the tables would stand in the way; their owner takes them off. */
const DROP_REFERENCES = `do $$ declare reference record; begin
  for reference in select conrelid::regclass as of_table, conname as name from pg_constraint
    where contype = 'f' and (conrelid::regclass::text = any('{${TABLES}}') or confrelid::regclass::text = any('{${TABLES}}'))
  loop execute format('alter table %s drop constraint %I', reference.of_table, reference.name); end loop;
end $$`;

beforeAll(async () => {
  await pool.query(DROP_REFERENCES);
  await pool.query(inEach((table) => `create table ${table}_before as table ${table}`));
  places = (await pool.query(IN_ORDER)).rows;
  head = (await verifyHistory(database)).head;
});

afterEach(() =>
  tamper(
    ...TABLES.map((table) => `delete from ${table}; insert into ${table} select * from ${table}_before`),
  ),
);

/** A status change by its place: 0 is the first, -1 the last. */
const at = (place: number) => places.at(place) ?? { sequence: "", id: "", axis: "" };

const finding = async (expectedHead?: string) => {
  const found = await verifyHistory(
    database,
    expectedHead === undefined ? undefined : parseHead(expectedHead),
  );
  return found.finding && { kind: found.finding.kind, sequence: found.finding.sequence };
};

it("what nobody changed is intact, and its head lies on the chain", async () => {
  expect(await verifyHistory(database, parseHead(head))).toEqual({
    isIntact: true,
    statusChanges: places.length,
    head,
    finding: null,
  });
  expect(places.length).toBeGreaterThan(20);
});

const TEXTS = `{"en":{"text":"rewritten","isReviewed":true,"isMachineTranslated":false}}`;

it.each([
  ["to_value", "'SUSPENDED'"],
  ["from_value", "'CANCELLED'"],
  ["effective_on", "effective_on + 1"],
  ["recorded_at", "recorded_at - interval '1 millisecond'"],
  ["recorded_by", "recorded_by || '.'"],
  ["note", `'${TEXTS}'`],
  ["country_code", "'TJ'"],
  ["item_id", "(select min(id) from action_item where id <> item_id)"],
])("a changed %s is found", async (column, value) => {
  const { sequence } = at(places.findIndex(({ axis }, place) => place > 3 && axis === "OFFICIAL"));
  await tamper(`update status_change set ${column} = ${value} where sequence = ${sequence}`);
  expect(await finding()).toEqual({ kind: "CONTENT_DIFFERS", sequence });
});

it.each([
  ["changed", (id: string) => `update evidence set locator = 'page 2' where status_change_id = '${id}'`],
  ["removed", (id: string) => `delete from evidence where status_change_id = '${id}'`],
  [
    "added",
    (id: string) =>
      `insert into evidence (status_change_id, position, url) values ('${id}', 99, 'https://example.org')`,
  ],
])("evidence that was %s is found", async (_, statement) => {
  const { id, sequence } = at(7);
  await tamper(statement(id));
  expect(await finding()).toEqual({ kind: "CONTENT_DIFFERS", sequence });
});

it("a change of the last one is found", async () => {
  const { sequence } = at(-1);
  await tamper(`update status_change set recorded_by = 'nobody' where sequence = ${sequence}`);
  expect(await finding()).toEqual({ kind: "CONTENT_DIFFERS", sequence });
});

const remove = ({ id }: { readonly id: string }) => [
  `delete from evidence where status_change_id = '${id}'`,
  `delete from status_change where id = '${id}'`,
];

const removeSeal = ({ id }: { readonly id: string }) =>
  `delete from status_change_seal where status_change_id = '${id}'`;

it.each([
  ["in the middle", 4],
  ["at the end", -1],
])("one that was removed %s is found", async (_, place) => {
  const { sequence } = at(place);
  await tamper(...remove(at(place)));
  expect(await finding()).toEqual({ kind: "REMOVED", sequence });
});

it("one that was removed with its seal is found by the next one", async () => {
  await tamper(...remove(at(4)), removeSeal(at(4)));
  expect(await finding()).toMatchObject({ sequence: at(5).sequence });
});

it("an end that was cut off is found, seals and all", async () => {
  await tamper(...remove(at(-1)), removeSeal(at(-1)));
  expect(await finding()).toEqual({ kind: "CUT_OFF", sequence: at(-1).sequence });
  expect(await finding(head)).toMatchObject({ sequence: at(-1).sequence });
});

it("two that were exchanged are found, also where their seals' names were exchanged with them", async () => {
  const exchange = (table: string, id: string) =>
    `update ${table} set sequence = -sequence where ${id} in ('${at(3).id}', '${at(6).id}');
     update ${table} set sequence = case ${id} when '${at(3).id}' then ${at(6).sequence} else ${at(3).sequence} end
     where sequence < 0`;
  await tamper(exchange("status_change", "id"));
  expect(await finding()).toEqual({ kind: "EXCHANGED", sequence: at(3).sequence });
  await tamper(
    `update status_change_seal set status_change_id = status_change_id || '?' where sequence in (${at(3).sequence}, ${at(6).sequence})`,
    `update status_change_seal as seal set status_change_id = change.id from status_change as change
     where change.sequence = seal.sequence and seal.status_change_id like '%?'`,
  );
  expect(await finding()).toMatchObject({ sequence: at(3).sequence });
});

const INSERT = (sequence: string) => `insert into status_change
    (id, sequence, item_id, axis, to_value, effective_on, recorded_at, recorded_by)
  select 'slipped-in', ${sequence}, item_id, axis, to_value, effective_on, recorded_at, recorded_by
  from status_change order by sequence limit 1;
  insert into evidence (status_change_id, position, url) values ('slipped-in', 1, 'https://example.org')`;

it("one that was slipped in before the others is found, with a seal and without", async () => {
  await tamper(INSERT("0"));
  expect(await finding()).toEqual({ kind: "NOT_SEALED", sequence: "0" });
  await tamper("insert into status_change_seal values (0, 'slipped-in', sha256('anything'))");
  expect(await finding()).toEqual({ kind: "CHAIN_BROKEN", sequence: "0" });
});

it("a seal that was changed is found", async () => {
  const { sequence } = at(8);
  await tamper(`update status_change_seal set hash = sha256(hash) where sequence = ${sequence}`);
  expect(await finding()).toEqual({ kind: "CHAIN_BROKEN", sequence });
});

it("one that is said to be known before what stands before it is found, also where it was sealed anew", async () => {
  const record = (id: string) =>
    pool.query(
      `with proven as (insert into evidence (status_change_id, position, url) values ('${id}', 1, 'https://example.org'))
       insert into status_change (id, item_id, axis, to_value, effective_on, recorded_by)
       select '${id}', min(id), 'OFFICIAL', 'CLOSED', '2026-01-01', 'a test' from action_item`,
    );
  await record("first-here");
  await record("second-here");
  expect(await finding()).toBeNull();
  const { rows } = await pool.query("select sequence from status_change where id = 'second-here'");
  await tamper(
    "update status_change set recorded_at = '2026-01-02' where id = 'second-here'",
    "delete from status_change_seal where status_change_id = 'second-here'",
    "select seal_status_changes()",
  );
  expect(await finding()).toEqual({ kind: "OUT_OF_TIME", sequence: rows[0].sequence });
});

it("a history that was sealed anew looks intact, and a head from before shows that it is not", async () => {
  const { sequence } = at(5);
  await tamper(
    `update status_change set recorded_by = 'somebody else' where sequence = ${sequence}`,
    `delete from status_change_seal where sequence >= ${sequence}`,
    "select seal_status_changes()",
  );
  expect(await finding()).toBeNull();
  expect(await finding(head)).toMatchObject({ kind: "HEAD_NOT_ON_CHAIN" });
  // What was not touched still lies on it.
  const { rows } = await pool.query(
    "select encode(hash, 'hex') as hash from status_change_seal where sequence = $1",
    [at(4).sequence],
  );
  expect(await finding(`${at(4).sequence}:${rows[0].hash}`)).toBeNull();
});
