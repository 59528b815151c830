import { expect, it } from "vitest";
import { firstDifference } from "../../bench/queries/difference";

const answer = {
  initiatives: {
    nodes: [
      { id: "a", kind: "PROGRAMME" },
      { id: "b", kind: "FUND" },
    ],
  },
};

it("equal answers have no difference, whatever the order of their keys", () => {
  const turned = { initiatives: { nodes: answer.initiatives.nodes.map(({ id, kind }) => ({ kind, id })) } };
  expect(firstDifference(answer, turned)).toBeUndefined();
});

it.each([
  [
    "another value",
    { initiatives: { nodes: [answer.initiatives.nodes[0], { id: "b", kind: "ROUTE" }] } },
    "initiatives.nodes[1].kind",
  ],
  [
    "another order",
    { initiatives: { nodes: answer.initiatives.nodes.toReversed() } },
    "initiatives.nodes[0].id",
  ],
  ["a record less", { initiatives: { nodes: answer.initiatives.nodes.slice(0, 1) } }, "initiatives.nodes[1]"],
  ["a field more", { ...answer, more: 1 }, "more"],
  ["null in place of a list", { initiatives: { nodes: null } }, "initiatives.nodes"],
  [
    "an object in place of a list",
    { initiatives: { nodes: { ...answer.initiatives.nodes } } },
    "initiatives.nodes",
  ],
])("%s is found where it is", (_, found, path) => {
  expect(firstDifference(answer, found)?.path).toBe(path);
});
