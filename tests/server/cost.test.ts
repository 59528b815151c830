import fc from "fast-check";
import {
  type GraphQLField,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  Kind,
  parse,
} from "graphql";
import { describe, expect, it } from "vitest";
import { compose, subgraphsOf } from "../../src/graph";
import { WITHOUT_LIMITS, wholeGraph } from "../contract/support/graph";
import { emptyDatabase } from "../harness/test-database";
import { startServer } from "../harness/test-server";
import { costReference } from "./cost-reference";
import { operationsOver } from "./random-operations";

const subgraphs = subgraphsOf(wholeGraph);
const supergraph = await compose(subgraphs);
const referenceCost = costReference(wholeGraph, supergraph);

/** Refuses whatever it is asked, and tells what it would have cost. */
const { execute } = await startServer({
  database: await emptyDatabase(),
  schema: wholeGraph,
  limits: { ...WITHOUT_LIMITS, cost: -1 },
});

const costOf = async (query: string, variables: Record<string, unknown> = {}): Promise<unknown> =>
  (await execute({ query, variables })).expectErrors()[0]?.extensions?.["actual"];

const objectTypes = Object.values(wholeGraph.getTypeMap()).filter(isObjectType);

/** Random operations know arguments for these. */
const REQUIRED = ["country", "sector"];

const isAskable = ({ name, args }: GraphQLField<unknown, unknown>): boolean =>
  REQUIRED.includes(name) || !args.some(isRequiredArgument);

const fields = Object.fromEntries(
  objectTypes.map((type) => {
    const askable = Object.values(type.getFields()).filter(isAskable);
    return [type.name, Object.fromEntries(askable.map(({ name }) => [name, true]))];
  }),
);

const variables = fc.record(
  { first: fc.option(fc.integer({ min: 0, max: 100 })), tags: fc.constant(["ru"]) },
  { requiredKeys: [] },
);

describe("The cost of any operation", () => {
  it("is what a router works out by the supergraph's directives", async () => {
    await fc.assert(
      fc.asyncProperty(operationsOver(wholeGraph, fields), variables, async (query, values) => {
        for (const yes of [true, false]) {
          const given = { ...values, yes };
          expect(await costOf(query, given)).toBe(referenceCost(query, given));
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ["{ countries { code } }", 6],
    [
      "{ initiatives(first: 20) { totalCount nodes { title { text } actionItems(first: 10) { nodes { title { text } } } } } }",
      466,
    ],
    ["{ __typename __schema { types { name } } }", 0],
    [
      "{ initiatives(first: 3) { totalCount nodes { id } edges { node { id } } pageInfo { endCursor } } }",
      16,
    ],
    [
      "{ initiatives(first: 10) { nodes { progress { total } actionItems(first: 2) { nodes { id } } } } }",
      141,
    ],
    [
      "query ($n: Int = 4) { a: initiatives(first: $n) { ...P } b: initiatives(first: 1) { ...P } } fragment P on InitiativeConnection { nodes { ...N ...N } } fragment N on Initiative { actionItems(first: $n) { nodes { id } } }",
      57,
    ],
  ])("%s: %d", async (query, cost) => {
    expect(referenceCost(query, {})).toBe(cost);
    expect(await costOf(query)).toBe(cost);
  });
});

describe("Every subgraph", () => {
  it.each(subgraphs)("$name says of each of its lists how long it is", ({ sdl }) => {
    const silent = parse(sdl).definitions.flatMap((definition) => {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION || /(Connection|Edge)$/.test(definition.name.value))
        return [];
      const type = wholeGraph.getType(definition.name.value);
      return (definition.fields ?? []).flatMap(({ name, directives = [] }) => {
        const field = isObjectType(type) ? type.getFields()[name.value] : undefined;
        if (field === undefined || !isSized(field)) return [];
        return directives.some((directive) => directive.name.value === "listSize")
          ? []
          : [`${type}.${name.value}`];
      });
    });
    expect(silent).toEqual([]);
  });
});

/** Lists of objects, and connections, whose pages are lists. */
const isSized = ({ type }: GraphQLField<unknown, unknown>): boolean => {
  const named = getNamedType(type);
  return (isListType(getNullableType(type)) && !isLeafType(named)) || named.name.endsWith("Connection");
};
