import { describe, expect, it } from "vitest";
import { serveGraph } from "../contract/support/graph";

const { execute, log } = await serveGraph();

/** The root fields for which the operation ran a statement, in order. */
const statements = async (query: string, variables: Record<string, unknown> = {}): Promise<unknown[]> => {
  const answer = await execute({ query, variables });
  answer.expectData();
  return log.statementsOf(answer.requestId).map(({ field }) => field);
};

const DEEP = `
  initiatives(first: 10) {
    totalCount
    pageInfo { endCursor hasNextPage }
    nodes {
      title(in: ["ru"]) { text translations { text } }
      countries { country { name { text } leaders { proposals { initiative { parent { title { text } } } } } } }
      actionItems(first: 5) { nodes { history(first: 5) { nodes { evidence { event { citations { source { title } } } } } } } }
      disagreements { positions { citations { source { publisher } } } }
      progress { total byStatus { status count } }
    }
  }`;

describe("A root field is read with one statement", () => {
  it.each([
    ["{ countries { code } }", ["countries"]],
    [`{ ${DEEP} }`, ["initiatives"]],
    ['{ country(code: "KZ") { code } }', ["country"]],
    ['{ initiatives(filter: { sectors: ["210"], countries: ["KZ"] }) { totalCount } }', ["initiatives"]],
    ["{ countries { code } leaders { totalCount } summits { id } }", ["countries", "leaders", "summits"]],
    ['{ a: country(code: "KZ") { code } b: country(code: "TJ") { code } }', ["a", "b"]],
    [
      "{ countries { code } countries { alpha3 } ...F } fragment F on Query { countries { m49 } }",
      ["countries"],
    ],
    ["{ __typename }", []],
    ["{ __schema { queryType { name } } countries { __typename } }", ["countries"]],
  ])("%s", async (query, fields) => {
    expect((await statements(query)).sort()).toEqual(fields);
  });

  it("and none where it is left out", async () => {
    const query = "query ($all: Boolean!) { countries { code } leaders @include(if: $all) { totalCount } }";
    expect(await statements(query, { all: false })).toEqual(["countries"]);
    expect((await statements(query, { all: true })).sort()).toEqual(["countries", "leaders"]);
  });
});

describe("The text of a statement", () => {
  const textOf = async (
    query: string,
    variables: Record<string, unknown>,
    headers = {},
  ): Promise<unknown> => {
    const answer = await execute({ query, variables, headers });
    answer.expectData();
    return log.statementsOf(answer.requestId)[0]?.["sql"];
  };
  const QUERY =
    "query ($filter: InitiativeFilter, $first: Int, $after: String) { initiatives(filter: $filter, first: $first, after: $after) { nodes { title { text } } } }";

  it("is the same for other values of the same shape", async () => {
    const one = await textOf(QUERY, { filter: { countries: ["KZ"], text: "grain" }, first: 3 });
    const other = await textOf(QUERY, { filter: { countries: ["TJ"], text: "'" }, first: 3 });
    expect(other).toBe(one);
  });

  it("is another for other shapes", async () => {
    const texts = await Promise.all([
      textOf(QUERY, {}),
      textOf(QUERY, { filter: { countries: ["KZ"] } }),
      textOf(QUERY, { filter: { countries: ["KZ", "TJ"] } }),
      textOf(QUERY, { filter: { not: { countries: ["KZ"] } } }),
      textOf(QUERY, { filter: { or: [{ countries: ["KZ"] }] } }),
    ]);
    expect(new Set(texts).size).toBe(5);
  });

  it("holds no value that a client gave", async () => {
    const text = await textOf(QUERY, { filter: { text: "xyzzy", ids: [] } }, { "accept-language": "tlh" });
    expect(text).not.toMatch(/xyzzy|tlh/);
  });
});
