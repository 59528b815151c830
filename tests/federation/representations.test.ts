import { describe, expect, it } from "vitest";
import { type Fields, missingKey, recordsOf, representation } from "./support/records";
import { selectionOf } from "./support/selection";
import { entityTypes, type ServedSubgraph, serveSubgraphs } from "./support/subgraphs";

const { whole, subgraphs, subgraph } = await serveSubgraphs();

interface Entities {
  readonly _entities: readonly (Fields | null)[];
}

const QUERY = "query ($representations: [_Any!]!) { _entities(representations: $representations)";

const ask = ({ execute }: ServedSubgraph, selection: string, representations: unknown, headers = {}) =>
  execute<Entities>({ query: `${QUERY} { ${selection} } }`, variables: { representations }, headers });

const entities = async (...asked: Parameters<typeof ask>): Promise<Entities["_entities"]> =>
  (await ask(...asked)).expectData()._entities;

const keyed = subgraphs.flatMap((served) =>
  entityTypes(served).map((type) => [served.name, type, served.way, served] as const),
);

describe("Records by their keys", () => {
  it.each(keyed)("are those of the whole graph: %s, %s, %s", async (_, type, __, served) => {
    const object = served.schema.getType(type);
    if (object === undefined) throw new Error(`the subgraph has no ${type}`);
    const selection = selectionOf(object, 1);
    const records = await recordsOf(whole, type, selection);
    expect(records.size).toBeGreaterThan(0);
    const keys = [...records.keys()].reverse();
    const asked = [missingKey(type), ...keys, missingKey(type)].map((key) => representation(type, key));
    const found = await entities(served, `__typename ... on ${type} { ${selection} }`, asked);
    expect(found).toEqual([null, ...keys.map((key) => records.get(key)), null]);
  });

  it("are known by numbers too, where GraphQL takes them for ids", async () => {
    const counts = await entities(subgraph("initiatives"), "... on DatasetCounts { id initiatives }", [
      representation("DatasetCounts", 1),
      representation("DatasetCounts", "1"),
    ]);
    expect(counts).toEqual([
      { id: "1", initiatives: 60 },
      { id: "1", initiatives: 60 },
    ]);
  });

  it("may come with more than their keys", async () => {
    const more = { ...representation("Country", "KZ"), id: "x", name: { text: "Elsewhere" }, nested: [[{}]] };
    expect(await entities(subgraph("parties"), "... on Country { alpha3 }", [more])).toEqual([
      { alpha3: "KAZ" },
    ]);
  });
});

const REPRESENTATIONS = [
  representation("Initiative", "agroexpress"),
  representation("Country", "KZ"),
  representation("Initiative", "nowhere"),
  representation("Country", "FR"),
  representation("Country", "TJ"),
  representation("Initiative", "agroexpress"),
  representation("Summit", "second-2025"),
];

describe.each(["passed through", "completed by graphql-js"] as const)("Representations, %s", (way) => {
  const initiatives = subgraph("initiatives", way);

  it("of several types come in their order, missing ones as null, with the fields of their fragments", async () => {
    const selection = `
      type: __typename
      ... on Country { code found: initiatives(first: 1) { totalCount } }
      ...Titled
      ... on Initiative { id title { text } }`;
    const answer = await initiatives.execute<Entities>({
      query: `${QUERY} { ${selection} } } fragment Titled on Initiative { title { language } }`,
      variables: { representations: REPRESENTATIONS },
    });
    const agroexpress = {
      type: "Initiative",
      title: { language: "en", text: "Agroexpress Central Asia - Russia" },
      id: "agroexpress",
    };
    expect(answer.expectData()._entities).toEqual([
      agroexpress,
      { type: "Country", code: "KZ", found: { totalCount: 33 } },
      null,
      null,
      { type: "Country", code: "TJ", found: { totalCount: expect.any(Number) } },
      agroexpress,
      { type: "Summit" },
    ]);
  });

  it("are read with one statement for each type", async () => {
    const answer = await ask(
      initiatives,
      "... on Country { initiatives { nodes { citations { source { title } } } } }",
      REPRESENTATIONS,
    );
    expect(answer.expectData()._entities).toHaveLength(REPRESENTATIONS.length);
    const fields = initiatives.log.statementsOf(answer.requestId).map(({ field }) => field);
    expect(fields).toEqual(["_entities", "_entities", "_entities"]);
  });

  it("may be as many as a request holds", async () => {
    const codes = ["KZ", "TJ", "UZ"];
    const wanted = Array.from({ length: 10_000 }, (_, index) =>
      index % 2 === 0
        ? representation("Country", codes[index % 3])
        : representation("Sector", `none-${index}`),
    );
    const answer = await ask(initiatives, "... on Country { code }", wanted);
    expect(answer.expectData()._entities).toEqual(
      wanted.map(({ __typename, code }) => (__typename === "Country" ? { code } : null)),
    );
    expect(initiatives.log.statementsOf(answer.requestId)).toHaveLength(2);
  });

  it("that are none run no statement", async () => {
    const answer = await ask(initiatives, "__typename", []);
    expect(answer.expectData()).toEqual({ _entities: [] });
    expect(initiatives.log.statementsOf(answer.requestId)).toEqual([]);
  });

  it("may be written in the operation, with variables in them", async () => {
    const query = `query ($code: String!) {
      _entities(representations: [{ __typename: "Country", code: $code }, { __typename: "Summit", id: "second-2025" }]) {
        ... on Country { code } ... on Summit { id }
      }
    }`;
    for (const code of ["KZ", "TJ"]) {
      const answer = await initiatives.execute<Entities>({ query, variables: { code } });
      expect(answer.expectData()._entities).toEqual([{ code }, { id: "second-2025" }]);
    }
  });

  it("may be asked for several times in an operation, under conditions and beside other fields", async () => {
    const query = `query ($r: [_Any!]!, $all: Boolean!) {
      a: _entities(representations: $r) { ... on Country { code initiatives @include(if: $all) { totalCount } } }
      b: _entities(representations: $r) @skip(if: $all) { __typename }
      initiative(id: "agroexpress") { id }
    }`;
    const variables = { r: [representation("Country", "KZ")] };
    const [some, all] = await Promise.all(
      [false, true].map((value) => initiatives.execute({ query, variables: { ...variables, all: value } })),
    );
    const initiative = { id: "agroexpress" };
    expect(some?.expectData()).toEqual({ a: [{ code: "KZ" }], b: [{ __typename: "Country" }], initiative });
    expect(all?.expectData()).toEqual({ a: [{ code: "KZ", initiatives: { totalCount: 33 } }], initiative });
  });

  it("have fields that the subgraph adds to others' types, with all their arguments", async () => {
    const selection = `
      initiatives(first: 2, roles: [LEAD, PARTNER], filter: { sectors: ["210"] }, orderBy: { field: TITLE, direction: DESC }) {
        totalCount
        nodes { id proposals { leader { id } } sectors { code parent { code } } }
        pageInfo { hasNextPage endCursor }
        facets { kinds { kind count } }
      }`;
    const found = await entities(initiatives, `... on Country { ${selection} }`, [
      representation("Country", "TJ"),
      representation("Country", "KZ"),
    ]);
    const records = await recordsOf(whole, "Country", selection);
    expect(found).toEqual([records.get("TJ"), records.get("KZ")]);
    expect(records.get("KZ")).toMatchObject({ initiatives: { totalCount: expect.toSatisfy((n) => n > 2) } });
  });

  it("are answered in the languages asked for, at the revision that the answer names", async () => {
    const headers = { "accept-language": "ru" };
    const selection = 'title { text language } other: title(in: ["ar"]) { text language isFallback }';
    const asked = [representation("Initiative", "agroexpress"), representation("Initiative", "nowhere")];
    const answer = await ask(initiatives, `... on Initiative { ${selection} }`, asked, headers);
    const records = await recordsOf(whole, "Initiative", selection, headers);
    expect(answer.expectData()._entities).toEqual([records.get("agroexpress"), null]);
    expect(records.get("agroexpress")).toMatchObject({
      title: { language: "ru" },
      other: { language: "ar" },
    });
    const { rows } = await whole.database.pool.query("SELECT revision::text FROM dataset");
    expect(answer.headers.get("sarazm-revision")).toBe(rows[0].revision);
  });

  it.each([
    [[1], "_entities[0] is no object"],
    [[[representation("Country", "KZ")]], "_entities[0] is no object"],
    [[representation("Country", "KZ"), { code: "KZ" }], '_entities[1] has the "__typename" undefined'],
    [[{ __typename: 7, code: "KZ" }], '_entities[0] has the "__typename" 7'],
    [[representation("CountryGroup", "central-asia")], '_entities[0] has the "__typename" "CountryGroup"'],
    [[{ __typename: "Country", id: "KZ" }], '_entities[0] of a Country has no "code"'],
    [[{ __typename: "Summit", id: null }], '_entities[0] of a Summit has no "id"'],
    [[representation("Summit", { a: 1 })], '_entities[0] of a Summit has no "id"'],
    [[representation("Summit", "a\u0000")], "U+0000"],
    [[representation("Country", "KZ"), null], 'at "representations[1]"'],
  ])("that name no record are refused: %j", async (representations, message) => {
    const answer = await ask(initiatives, "__typename", representations);
    const [error] = answer.expectErrors();
    expect(error?.message).toContain(message);
    expect(error?.extensions?.["code"]).toBe("BAD_USER_INPUT");
    expect(initiatives.log.statementsOf(answer.requestId)).toEqual([]);
  });

  it.each([
    ["initiatives(first: 101) { totalCount }", "BAD_USER_INPUT"],
    ['initiatives(after: "x") { totalCount }', "BAD_CURSOR"],
    ['initiatives(filter: { countries: ["FR"] }) { totalCount }', "NOT_FOUND"],
  ])("with fields that cannot be answered fail as elsewhere: %s", async (field, code) => {
    const asked = [representation("Sector", "210"), representation("Summit", "second-2025")];
    const [error] = (await ask(initiatives, `... on Sector { ${field} }`, asked)).expectErrors();
    const query = `{ sector(code: "210") { ${field} } }`;
    const [wanted] = (await whole.execute({ query })).expectErrors();
    expect(error?.extensions).toEqual(wanted?.extensions);
    expect(error?.extensions?.["code"]).toBe(code);
    expect(error?.path).toEqual(["_entities"]);
  });
});

describe("The text of the statement", () => {
  it("is the same for other records and more of them, and holds no key", async () => {
    const textFor = async (...keys: string[]): Promise<unknown[]> => {
      const asked = keys.map((key) => representation("Initiative", key));
      const answer = await ask(subgraph("initiatives"), "... on Initiative { title { text } }", asked);
      answer.expectData();
      return subgraph("initiatives")
        .log.statementsOf(answer.requestId)
        .map(({ sql }) => sql);
    };
    const one = await textFor("agroexpress");
    expect(await textFor("nowhere", "bukhara-engineering-hub", "nowhere")).toEqual(one);
    expect(one).toEqual([expect.not.stringContaining("agroexpress")]);
  });
});
