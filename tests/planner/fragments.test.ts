import { describe, expect, it } from "vitest";
import { serveGraph } from "../contract/support/graph";

const { execute } = await serveGraph();

const read = async (query: string, variables: Record<string, unknown> = {}) =>
  (await execute({ query, variables })).expectData();

const PLAIN = await read(
  '{ country(code: "KZ") { code name { text language } leaders { id country { code alpha3 } } initiatives(first: 2) { totalCount nodes { id kind } pageInfo { hasNextPage } } } }',
);

describe("The same answer comes", () => {
  it.each([
    [
      "from named fragments within each other",
      '{ country(code: "KZ") { ...C } } fragment C on Country { code name { ...T } leaders { ...L } initiatives(first: 2) { ...I } } fragment T on LocalizedText { text language } fragment L on Leader { id country { ...K } } fragment K on Country { code alpha3 } fragment I on InitiativeConnection { totalCount nodes { ...N } pageInfo { hasNextPage } } fragment N on Initiative { id kind }',
    ],
    [
      "from inline fragments, with and without a type",
      '{ ... on Query { country(code: "KZ") { ... { code } ... on Country { name { ... { text } ... on LocalizedText { language } } } leaders { ... { ... { id } } country { code alpha3 } } initiatives(first: 2) { ... { totalCount } nodes { id ... on Initiative { kind } } pageInfo { ... { hasNextPage } } } } } }',
    ],
    [
      "from selections that merge",
      '{ country(code: "KZ") { code name { text } } country(code: "KZ") { name { language } leaders { id } } country(code: "KZ") { leaders { country { code } } leaders { country { alpha3 } } initiatives(first: 2) { totalCount } initiatives(first: 2) { nodes { id } pageInfo { hasNextPage } } initiatives(first: 2) { nodes { kind } } } }',
    ],
    [
      "from a fragment that is spread twice",
      '{ country(code: "KZ") { ...C ...C leaders { ...L ...L } } } fragment C on Country { code name { text language } leaders { ...L } initiatives(first: 2) { totalCount nodes { id kind id } pageInfo { hasNextPage hasNextPage } } } fragment L on Leader { id country { code alpha3 } }',
    ],
  ])("%s", async (_, query) => {
    expect(await read(query)).toEqual(PLAIN);
  });

  it("from a fragment that takes variables, in each place with the same values", async () => {
    const query =
      'query ($first: Int, $tags: [LanguageTag!]) { kz: country(code: "KZ") { ...C } tj: country(code: "TJ") { ...C } } fragment C on Country { name(in: $tags) { text } initiatives(first: $first) { nodes { id } } }';
    const { kz, tj } = await read(query, { first: 2, tags: ["ru"] });
    expect(kz).toMatchObject({ name: { text: "Казахстан" } });
    expect(tj).toMatchObject({ name: { text: "Таджикистан" } });
    expect((kz as { initiatives: { nodes: unknown[] } }).initiatives.nodes).toHaveLength(2);
  });
});

describe("Selections that contradict each other", () => {
  it("are refused, not merged", async () => {
    const errors = (
      await execute({
        query: "{ initiatives(first: 1) { totalCount } initiatives(first: 2) { totalCount } }",
      })
    ).expectErrors();
    expect(errors[0]?.message).toMatch(/conflict/);
  });
});

describe("__typename", () => {
  it("is there wherever it is selected, under any name", async () => {
    const data = await read(
      '{ __typename country(code: "KZ") { __typename kind: __typename name { __typename translations { __typename } } location { __typename } initiatives(first: 1) { __typename nodes { __typename } edges { __typename node { __typename } } pageInfo { __typename } } progress { __typename byStatus { __typename } } } }',
    );
    const { country } = data as { country: Record<string, unknown> };
    expect(data["__typename"]).toBe("Query");
    expect(country).toMatchObject({
      __typename: "Country",
      kind: "Country",
      name: { __typename: "LocalizedText" },
      location: { __typename: "GeoPoint" },
      initiatives: {
        __typename: "InitiativeConnection",
        nodes: [{ __typename: "Initiative" }],
        edges: [{ __typename: "InitiativeEdge", node: { __typename: "Initiative" } }],
        pageInfo: { __typename: "PageInfo" },
      },
      progress: { __typename: "Progress" },
    });
  });

  it.each([
    ["initiatives { __typename }", { __typename: "InitiativeConnection" }],
    ["initiatives { pageInfo { __typename } }", { pageInfo: { __typename: "PageInfo" } }],
    ["initiatives(first: 1) { nodes { __typename } }", { nodes: [{ __typename: "Initiative" }] }],
    ["initiatives(first: 1) { edges { __typename } }", { edges: [{ __typename: "InitiativeEdge" }] }],
  ])("is enough of a selection: %s", async (field, value) => {
    expect(await read(`{ ${field} }`)).toEqual({ initiatives: value });
  });
});
