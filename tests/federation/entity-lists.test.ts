import { expect, it } from "vitest";
import { composeParts, workingTree } from "../../src/federation";
import { extendGraph } from "../../src/graph";
import { type AskSubgraph, createRouter } from "../../src/router";
import { WITHOUT_LIMITS, wholeGraph } from "../contract/support/graph";
import { syntheticDatabase } from "../contract/support/synthetic";
import { startServer } from "../harness/test-server";
import { representation } from "./support/records";
import { smallMember } from "./support/small-member";
import { startSubgraphServers } from "./support/subgraph-servers";

const COUNT = 1000;
/** Has no divisor in common with 1000: stepping by it goes through all of them, those that are missing among the others. */
const STRIDE = 387;

const { database } = await syntheticDatabase(COUNT);
const { rows } = await database.pool.query<{ id: string; initiative: string | null }>(
  "select id, initiative_id as initiative from action_item order by md5(id) limit $1",
  [COUNT - 100],
);
const known = new Map(rows.map(({ id, initiative }) => [id, initiative && { id: initiative }]));
const all = [...known.keys(), ...Array.from({ length: 100 }, (_, index) => `nowhere-${index}`)];
const wanted = Array.from({ length: COUNT }, (_, index) => all[(index * STRIDE) % COUNT] as string);

const { serverOf, ask } = await startSubgraphServers(database);
const actionPlan = serverOf("action-plan");

it("A thousand representations of one type cost one statement, keep their order, and have null for what is missing", async () => {
  expect(known.size).toBe(COUNT - 100);
  const answer = await actionPlan.execute({
    query: `query ($representations: [_Any!]!) {
      _entities(representations: $representations) { ... on ActionItem { id initiative { id } } }
    }`,
    variables: { representations: wanted.map((id) => representation("ActionItem", id)) },
  });
  expect(answer.expectData()).toEqual({
    _entities: wanted.map((id) => (known.has(id) ? { id, initiative: known.get(id) } : null)),
  });
  expect(actionPlan.log.statementsOf(answer.requestId)).toHaveLength(1);
});

/** Another owner's list of our records. */
const flags = smallMember(
  "flags",
  `type Query { flagged: [ActionItem] }
   type ActionItem @key(fields: "id", resolvable: false) { id: ID! }`,
  { root: { flagged: wanted.map((id) => ({ id })) } },
);

it("They do so through the router too, which asks for all of them at once", async () => {
  const { supergraph, publicSchema } = await composeParts([
    ...(await workingTree([], wholeGraph)),
    flags.part,
  ]);
  const asks = new Map<string, AskSubgraph>([
    ["flags", ({ document, operationName, variables }) => flags.ask({ document, operationName, variables })],
  ]);
  const schema = extendGraph(wholeGraph, publicSchema);
  const router = createRouter({
    schema,
    supergraph,
    askSubgraph: (name) => asks.get(name) ?? ask(name),
  });
  const front = await startServer({ database, schema, router, limits: WITHOUT_LIMITS });
  const answer = await front.execute({ query: "{ flagged { id initiative { id } } }" });
  expect(answer.expectData()).toEqual({
    flagged: wanted.map((id) => ({ id, initiative: known.get(id) ?? null })),
  });
  expect(actionPlan.log.statementsOf(answer.requestId)).toHaveLength(1);
});
