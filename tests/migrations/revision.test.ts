import type { PoolClient } from "pg";
import { describe, expect, it } from "vitest";
import { filledDatabase } from "../harness/test-database";

const { pool } = await filledDatabase();

const revision = async (): Promise<number> => {
  const { rows } = await pool.query<{ revision: number }>("select revision from dataset");
  return rows[0]?.revision ?? 0;
};

/** How far the revision moves while `work` runs in one transaction. */
const movedBy = async (work: (client: PoolClient) => Promise<unknown>, end = "commit"): Promise<number> => {
  const before = await revision();
  const client = await pool.connect();
  try {
    await client.query("begin");
    await work(client);
    await client.query(end);
  } finally {
    client.release();
  }
  return (await revision()) - before;
};

const NOTE = `{"en":{"text":"a note","isReviewed":true,"isMachineTranslated":false}}`;

describe("The revision moves by one", () => {
  it.each([
    ["for an update", [`update source set note = '${NOTE}'`]],
    [
      "for a deletion",
      ["delete from country_citation where position = (select max(position) from country_citation)"],
    ],
    ["for the dataset's own description", ["update dataset set publisher = 'Somebody'"]],
    [
      "for many writes in one transaction",
      ["update source set note = null", "update country set note = null", "update leader set note = null"],
    ],
    [
      "where it was moved by hand already",
      ["select move_revision()", "update source set title = title || '.'"],
    ],
  ])("%s", async (_, statements) => {
    expect(
      await movedBy(async (client) => {
        for (const statement of statements) await client.query(statement);
      }),
    ).toBe(1);
  });
});

describe("The revision stays", () => {
  it("where nothing is written", async () => {
    expect(await movedBy((client) => client.query("update source set note = null where false"))).toBe(0);
    expect(await movedBy((client) => client.query("select count(*) from source"))).toBe(0);
  });

  it("where the write is rolled back", async () => {
    expect(await movedBy((client) => client.query("update source set note = null"), "rollback")).toBe(0);
  });

  it("where it is rolled back to a savepoint, and moves for what is written after", async () => {
    const undo = async (client: PoolClient): Promise<void> => {
      await client.query("savepoint here");
      await client.query("update source set note = null");
      await client.query("rollback to here");
    };
    expect(await movedBy(undo)).toBe(0);
    expect(
      await movedBy(async (client) => {
        await undo(client);
        await client.query("update source set note = null");
      }),
    ).toBe(1);
  });
});

it("every table of records is watched", async () => {
  const { rows } = await pool.query<{ name: string }>(
    `select relname as name from pg_class
     where relkind = 'r' and relnamespace = 'public'::regnamespace
       and (select count(*) from pg_trigger where tgrelid = pg_class.oid and tgname like 'revision\\_%') < 4
     order by 1`,
  );
  expect(rows.map(({ name }) => name)).toEqual([
    "_prisma_migrations",
    "access_token",
    "action_item_tally",
    "action_item_tally_compaction",
    "audit_entry",
    "dataset",
    "idempotency_key",
    "initiative_sector_closure",
    "revision_move",
    "search_document",
    "search_word",
    "sector_closure",
    "status_change_seal",
    "webhook",
    "webhook_delivery",
  ]);
});

it("nothing is left of a transaction's note of itself", async () => {
  await movedBy((client) => client.query("update source set note = null"));
  expect((await pool.query("select from revision_move")).rowCount).toBe(0);
});
