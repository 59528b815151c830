import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { committedSupergraph, createRouter } from "../../src/router";
import { type ServedGraph, wholeGraph } from "../contract/support/graph";
import { ASSESSOR, EVIDENCE, send, sharedItems } from "../contract/support/recording";
import { filledDatabase } from "../harness/test-database";
import { startServer } from "../harness/test-server";
import { testTokens } from "../harness/tokens";
import { startSubgraphServers } from "./support/subgraph-servers";

const TIME_LIMIT_MS = 2_000;

const database = await filledDatabase();
const { authenticate, tokenFor } = testTokens(database);
const { ask } = await startSubgraphServers(database, { timeLimitMs: TIME_LIMIT_MS, authenticate });
const router = createRouter({
  schema: wholeGraph,
  supergraph: await committedSupergraph(),
  askSubgraph: ask,
});
afterAll(router.close);
const server: ServedGraph = {
  ...(await startServer({ database, schema: wholeGraph, router, authenticate })),
  database,
  tokenFor,
};

/** Lets writers wait while something runs. */
const whileAnotherWrites = async <Result>(run: () => Promise<Result>): Promise<Result> => {
  const other = await database.pool.connect();
  await other.query("begin; select take_turn()");
  try {
    return await run();
  } finally {
    await other.query("rollback");
    other.release();
  }
};

const changesOf = async (itemId: string): Promise<number> => {
  const { rows } = await database.pool.query(
    "select count(*)::int as count from status_change where item_id = $1",
    [itemId],
  );
  return rows[0].count;
};

describe("A mutation that takes a subgraph longer than it may", () => {
  it("is said to be maybe written, and is not written twice when it is sent again", async () => {
    const [item] = await sharedItems(server);
    if (item === undefined) throw new Error("the dataset has items that countries share");
    const before = await changesOf(item.id);
    const input = {
      itemId: item.id,
      assessment: "SUBSTANTIAL",
      effectiveOn: "2026-03-01",
      evidence: EVIDENCE,
      expectedVersion: 1,
      idempotencyKey: randomUUID(),
    };
    const { status, body } = await whileAnotherWrites(() =>
      send(server, "recordAssessment", input, ASSESSOR),
    );
    expect(status).toBe(503);
    expect(body.errors).toMatchObject([
      {
        path: ["recordAssessment"],
        message: expect.stringMatching(/may have been written; ask again .* with the same idempotencyKey/),
        extensions: { code: "SERVICE_UNAVAILABLE" },
      },
    ]);

    await expect.poll(() => changesOf(item.id), { timeout: 20_000 }).toBe(before + 1);
    const again = (await send(server, "recordAssessment", input, ASSESSOR)).expectData().recordAssessment;
    expect(again).toMatchObject({ userErrors: [], statusChange: { to: "SUBSTANTIAL" } });
    expect(await changesOf(item.id)).toBe(before + 1);
  });

  it("and a query that does is only to be asked again", async () => {
    const other = await database.pool.connect();
    await other.query("begin; lock table country in access exclusive mode");
    try {
      const { body } = await server.execute({ query: "{ countries { code } }" });
      expect(body.errors).toMatchObject([
        {
          message: "A part of the graph cannot be reached at the moment; try again in a few seconds.",
          extensions: { code: "SERVICE_UNAVAILABLE" },
        },
      ]);
    } finally {
      await other.query("rollback");
      other.release();
    }
  });
});
