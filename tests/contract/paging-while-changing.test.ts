import { beforeEach, describe, expect, it } from "vitest";
import { serveSyntheticGraph } from "./support/synthetic";
import { type Page, readPage, type Walked } from "./support/walk";

const { server } = await serveSyntheticGraph(30);
const { pool } = server.database;

const ITEMS: Walked = { field: "actionItems", filter: "ActionItemFilter", order: "ActionItemOrder" };

const next = async (page: Page, orderBy: object): Promise<Page> =>
  readPage(server, ITEMS, { first: 10, after: page.pageInfo.endCursor, orderBy });

const idsOf = (...pages: Page[]): string[] => pages.flatMap(({ nodes }) => nodes.map(({ id }) => id));

const copyItem = (id: string, title: string) =>
  pool.query(
    `INSERT INTO action_item (id, plan_id, initiative_id, title, basis, planned_end)
     SELECT $1, plan_id, initiative_id, jsonb_set(title, '{en,text}', to_jsonb($2::text)), basis, planned_end
     FROM action_item WHERE id = (SELECT min(id) FROM action_item WHERE id NOT LIKE 'a-%')`,
    [id, title],
  );

describe("A cursor holds", () => {
  beforeEach(async () => {
    await pool.query("DELETE FROM action_item WHERE id LIKE 'a-%' OR id LIKE 'z-%'");
  });

  it.each([{ field: "ID" }, { field: "TITLE" }, { field: "UPDATED_AT" }, { field: "DUE_ON" }])(
    "while rows come before it, in the order %j: none is told twice, none left out",
    async (orderBy) => {
      const before = idsOf(await readPage(server, ITEMS, { first: 100, orderBy }));
      const first = await readPage(server, ITEMS, { first: 10, orderBy });
      await copyItem("a-early", "A title before all others");
      await pool.query(
        "UPDATE action_item SET updated_at = '2001-01-01', planned_end = '2001' WHERE id = 'a-early'",
      );
      const second = await next(first, orderBy);
      const third = await next(second, orderBy);
      expect(idsOf(first, second, third)).toEqual(before);
      expect(third.totalCount).toBe(31);
    },
  );

  it("while rows come after it: they are told in their place", async () => {
    const orderBy = { field: "ID" };
    const first = await readPage(server, ITEMS, { first: 10, orderBy });
    await copyItem("z-late", "Z");
    const second = await next(first, orderBy);
    const third = await next(second, orderBy);
    const fourth = await next(third, orderBy);
    expect(idsOf(fourth)).toEqual(["z-late"]);
    expect(fourth.pageInfo.hasNextPage).toBe(false);
  });

  it("when its own row has moved or gone", async () => {
    await copyItem("a-moving", "A title");
    const orderBy = { field: "ID" };
    const page = await readPage(server, ITEMS, { first: 1, orderBy });
    expect(idsOf(page)).toEqual(["a-moving"]);
    await pool.query("DELETE FROM action_item WHERE id = 'a-moving'");
    const after = await next(page, orderBy);
    expect(idsOf(after)).toEqual(idsOf(await readPage(server, ITEMS, { first: 10, orderBy })));
  });

  it("by its values: a row that moved on is told again where it now stands", async () => {
    const orderBy = { field: "UPDATED_AT" };
    const first = await readPage(server, ITEMS, { first: 10, orderBy });
    const [moved = ""] = idsOf(first);
    await pool.query("UPDATE action_item SET updated_at = now() + interval '1 day' WHERE id = $1", [moved]);
    const second = await next(first, orderBy);
    const third = await next(second, orderBy);
    const fourth = await next(third, orderBy);
    expect(idsOf(fourth)).toEqual([moved]);
    expect(new Set(idsOf(first, second, third)).size).toBe(30);
  });
});
