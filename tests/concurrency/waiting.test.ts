import { expect, it } from "vitest";
import { serveGraph } from "../contract/support/graph";
import { EVIDENCE, focalPoint, send, sharedItems } from "../contract/support/recording";

const server = await serveGraph();

it("who waits too long for a turn is told so, whatever it waited for, and nothing of it is written", {
  timeout: 40_000,
}, async () => {
  const [item] = await sharedItems(server);
  if (item === undefined) throw new Error("the dataset has items that countries share");
  const other = await server.database.pool.connect();
  await other.query("begin; select take_turn()");
  const input = {
    itemId: item.id,
    status: "IMPLEMENTATION",
    effectiveOn: "2026-03-01",
    evidence: EVIDENCE,
    expectedVersion: 1,
  };
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => send(server, "recordStatus", input, focalPoint(item.leader))),
  );
  await other.query("rollback");
  other.release();
  for (const { status, body } of answers) {
    expect(status).toBe(503);
    expect(body.errors).toMatchObject([
      {
        message: expect.stringContaining("nothing of this was written"),
        extensions: { code: "SERVICE_UNAVAILABLE" },
      },
    ]);
  }
  const { rows } = await server.database.pool.query("select version from action_item where id = $1", [
    item.id,
  ]);
  expect(rows).toEqual([{ version: 1 }]);
});
