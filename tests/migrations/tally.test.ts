import fc from "fast-check";
import { expect, it } from "vitest";
import { filledDatabase } from "../harness/test-database";

const { pool } = await filledDatabase();

const counted = (from: string, count: string) =>
  `select plan_id, country_codes, status::text, assessment::text, ${count}::int as count from ${from} group by 1, 2, 3, 4 having ${count} <> 0 order by 1, 2, 3, 4`;

const expectTallied = async (): Promise<void> => {
  const { rows: items } = await pool.query(counted("action_item", "count(*)"));
  const { rows: tallied } = await pool.query(counted("action_item_tally", "sum(count)"));
  expect(tallied).toEqual(items);
  const { rows: wrong } = await pool.query(
    `select id from action_item left join derived_country_codes as derived on derived.item_id = id
     where action_item.country_codes <> coalesce(derived.country_codes, '{}')`,
  );
  expect(wrong).toEqual([]);
};

/** A write to some item, as SQL: `n` chooses the item. */
const ITEM = "(select id from action_item order by md5(id || $1) limit 1)";
const WRITES = {
  joins: `insert into action_item_country (item_id, country_code, role)
    values (${ITEM}, (array['KZ','KG','TJ','TM','UZ','RU'])[1 + $2 % 6], 'FUNDER') on conflict do nothing`,
  leaves: `delete from action_item_country where item_id = ${ITEM} and $2 >= 0`,
  changes: `update action_item_country set country_code = (array['KZ','KG','TJ','TM','UZ','RU'])[1 + $2 % 6]
    where (item_id, role, country_code) = (select item_id, role, country_code from action_item_country as c
      where item_id = ${ITEM} and not exists (select from action_item_country as o where o.item_id = c.item_id
        and o.role = c.role and o.country_code = (array['KZ','KG','TJ','TM','UZ','RU'])[1 + $2 % 6]) limit 1)`,
  appears: `insert into action_item (id, plan_id, title, basis, country_codes)
    select 'new-' || $1 || '-' || $2, plan_id, title, basis, '{KZ,XX}' from action_item order by md5(id || $1) limit 1
    on conflict do nothing`,
  renamed: `update action_item set country_codes = '{XX}' where id = ${ITEM} and $2 >= 0`,
} as const;

it("an import leaves it summed up", async () => {
  const { rows } = await pool.query(
    "select count(*)::int as rows, count(distinct (plan_id, country_codes, status, assessment))::int as kinds from action_item_tally",
  );
  expect(rows[0].rows).toBe(rows[0].kinds);
});

it("the tally and the items' countries follow any writes", async () => {
  await expectTallied();
  const write = fc.tuple(fc.constantFrom(...Object.values(WRITES)), fc.nat(50), fc.nat(50));
  await fc.assert(
    fc.asyncProperty(fc.array(write, { maxLength: 6 }), async (writes) => {
      for (const [sql, item, n] of writes) await pool.query(sql, [String(item), n]);
      await expectTallied();
    }),
    { numRuns: 40 },
  );
});

it("summing up changes no count, and leaves a row for each kind of item", async () => {
  await pool.query("select compact_action_item_tally()");
  await expectTallied();
  const { rows } = await pool.query(
    "select count(*)::int as rows, count(distinct (plan_id, country_codes, status, assessment))::int as kinds from action_item_tally",
  );
  expect(rows[0].rows).toBe(rows[0].kinds);
});

it("writers that count at the same time do not wait for each other", async () => {
  const clients = await Promise.all([pool.connect(), pool.connect()]);
  try {
    const [one, other] = clients as [(typeof clients)[0], (typeof clients)[0]];
    for (const client of clients) await client.query("begin; set local statement_timeout = 2000");
    const insert = (id: string) =>
      `insert into action_item (id, plan_id, title, basis) select '${id}', plan_id, title, basis from action_item limit 1`;
    await one.query(insert("at-once-1"));
    await other.query(insert("at-once-2"));
    await other.query("commit");
    await one.query("commit");
  } finally {
    for (const client of clients) client.release();
  }
  await expectTallied();
});

it("with more kinds of items than one summing up waits for, a write does not sum up each time", async () => {
  const rows = async () => {
    const { rows: found } = await pool.query<{ first: string; count: number }>(
      "select min(id)::text as first, count(*)::int as count from action_item_tally",
    );
    return found[0] ?? { first: "", count: 0 };
  };
  const insert = (from: number, to: number, plan: string) =>
    pool.query(
      `insert into action_item (id, plan_id, title, basis)
       select 'kind-' || n, ${plan}, title, basis from generate_series($1::int, $2::int) as n,
         (select title, basis, plan_id from action_item limit 1) as some_item`,
      [from, to],
    );
  await pool.query(
    `insert into action_plan (id, title, starts_on, ends_on, confidence)
     select 'kind-' || n, title, starts_on, ends_on, confidence
     from (select * from action_plan limit 1) as plan, generate_series(1, 2100) as n`,
  );
  await insert(1, 2100, "'kind-' || n");
  const before = await rows();
  expect(before.count).toBeGreaterThanOrEqual(2100);
  await insert(2101, 2101, "some_item.plan_id");
  await pool.query("update action_item set planned_end = '2030' where id like 'kind-%'");
  expect(await rows()).toEqual({ first: before.first, count: before.count + 1 });
  await pool.query("update action_item set plan_id = 'kind-1' where id like 'kind-%'");
  const after = await rows();
  expect(after.count).toBeLessThan(200);
  await expectTallied();
});
