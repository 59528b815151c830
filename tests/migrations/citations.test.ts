import { expect, it } from "vitest";
import { filledDatabase } from "../harness/test-database";
import { refusalOf } from "./refusal";

const { pool } = await filledDatabase();

const CITED = ["initiative", "proposal", "event", "indicator"] as const;

it.each(CITED)("a %s without a citation does not outlive its transaction", async (table) => {
  const columns = await pool.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_name = $1 and column_name not in ('id', 'proposed_on') and table_schema = current_schema()`,
    [table],
  );
  const names = columns.rows.map(({ name }) => `"${name}"`).join(", ");
  const date = table === "proposal" ? ["proposed_on, ", "'2001', "] : ["", ""];
  const insert = pool.query(
    `insert into ${table} (id, ${date[0]}${names}) select 'uncited', ${date[1]}${names} from ${table} limit 1`,
  );
  expect(await refusalOf(insert)).toMatchObject({
    code: "SZ003",
    message: `${table} uncited has no citation`,
  });
});

it.each(CITED)("a %s keeps its last citation", async (table) => {
  const id = `(select min(id) from ${table})`;
  const remove = pool.query(`delete from ${table}_citation where ${table}_id = ${id}`);
  expect(await refusalOf(remove)).toMatchObject({ code: "SZ003" });
});

it("citations may be replaced within a transaction", async () => {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const { rows } = await client.query("delete from event_citation returning *");
    for (const { event_id, position, source_id } of rows) {
      await client.query("insert into event_citation (event_id, position, source_id) values ($1, $2, $3)", [
        event_id,
        position,
        source_id,
      ]);
    }
    await client.query("commit");
  } finally {
    client.release();
  }
});

it("what goes takes its citations with it", async () => {
  await pool.query("delete from indicator_conflict");
  await pool.query("delete from indicator where id = (select min(id) from indicator)");
});
