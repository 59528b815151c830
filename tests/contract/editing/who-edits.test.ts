import { expect, it } from "vitest";
import { traces } from "../support/editing";
import { serveGraph } from "../support/graph";
import { newRecords } from "../support/new-records";
import { ASSESSOR, focalPoint } from "../support/recording";

const server = await serveGraph();
const { initiative, item } = await newRecords(server);

it("only the secretariat edits records", async () => {
  const before = await traces(server);
  for (const [grant, code] of [
    [undefined, "UNAUTHENTICATED"],
    [ASSESSOR, "FORBIDDEN"],
    [focalPoint("KZ"), "FORBIDDEN"],
  ] as const) {
    const headers = grant === undefined ? {} : await server.as(grant);
    for (const query of [
      "mutation ($input: CreateInitiativeInput!) { createInitiative(input: $input) { userErrors { code } } }",
      "mutation ($input: CreateActionItemInput!) { createActionItem(input: $input) { userErrors { code } } }",
    ]) {
      const input = query.includes("Initiative(") ? initiative() : item();
      const answer = await server.execute({ query, variables: { input }, headers });
      expect(answer.expectErrors()[0]?.extensions?.["code"]).toBe(code);
    }
  }
  expect(await traces(server)).toEqual(before);
});
