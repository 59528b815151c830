import { describe, expect, it } from "vitest";
import { serveGraph } from "../contract/support/graph";

const { execute, log, database } = await serveGraph();

interface Plan {
  readonly "Node Type": string;
  readonly "Index Name"?: string;
  readonly "Index Cond"?: string;
  readonly Plans?: readonly Plan[];
}

/**
 * How PostgreSQL would run a statement for any values, where a sort or reading a whole table costs too much: over few
 * rows neither does.
 */
const planOf = async (text: string): Promise<Plan> => {
  const client = await database.pool.connect();
  const parameters = new Set(text.match(/\$\d+/g)).size;
  const nulls = parameters === 0 ? "" : `(${Array.from({ length: parameters }, () => "NULL").join()})`;
  try {
    await client.query(
      "BEGIN; SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off; SET LOCAL enable_sort = off; SET LOCAL plan_cache_mode = force_generic_plan",
    );
    await client.query(`PREPARE page AS ${text}`);
    const { rows } = await client.query(`EXPLAIN (FORMAT JSON) EXECUTE page${nulls}`);
    return rows[0]["QUERY PLAN"][0].Plan;
  } finally {
    await client.query("ROLLBACK; DEALLOCATE ALL");
    client.release();
  }
};

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** What the page's rows are taken from, as many as it needs and no more. */
const sourceOf = (plan: Plan): Plan | undefined =>
  nodesOf(plan).find((node) => node["Node Type"] === "Limit")?.Plans?.[0];

const INDEXES = {
  initiatives: {
    ID: "initiative_pkey",
    TITLE: "initiative_title_id_idx",
    UPDATED_AT: "initiative_updated_at_id_idx",
  },
  actionItems: {
    ID: "action_item_pkey",
    TITLE: "action_item_title_id_idx",
    UPDATED_AT: "action_item_updated_at_id_idx",
    DUE_ON: "action_item_due_id_idx",
  },
} as const;

const orders = Object.entries(INDEXES).flatMap(([list, indexes]) =>
  Object.entries(indexes).flatMap(([field, index]) =>
    ["ASC", "DESC"].map((direction) => ({ list, field, direction, index })),
  ),
);

interface Edges {
  readonly page: { readonly edges: readonly { readonly cursor: string }[] };
}

describe.each(orders)(
  "A page of $list by $field $direction is read from its index",
  ({ list, field, direction, index }) => {
    const ask = async (page: string) => {
      const query = `{ page: ${list}(${page}, orderBy: { field: ${field}, direction: ${direction} }) { edges { cursor } } }`;
      const answer = await execute<Edges>({ query });
      const [statement] = log.statementsOf(answer.requestId);
      return { ...answer.expectData(), text: String(statement?.["sql"]) };
    };

    it.each(["first", "last"])("%s", async (size) => {
      const { text } = await ask(`${size}: 2`);
      expect(sourceOf(await planOf(text))).toMatchObject({ "Index Name": index });
    });

    it.each([
      ["first", "after"],
      ["last", "before"],
    ])("%s, %s a cursor", async (size, from) => {
      const { page } = await ask(`${size}: 2`);
      const { text } = await ask(`${size}: 2, ${from}: "${page.edges.at(-1)?.cursor}"`);
      const source = sourceOf(await planOf(text));
      expect(source).toMatchObject({ "Index Name": index });
      expect(source?.["Index Cond"]).toMatch(field === "ID" ? /^\(id [<>]/ : /^\(ROW\(.+, id\) [<>] ROW\(/);
    });
  },
);
