import { describe, expect, it } from "vitest";
import { serveGraph, WITHOUT_LIMITS } from "../contract/support/graph";
import { ODD_DECIMALS, ODD_TEXTS } from "../contract/support/odd-rows";
import { SINGLE_WAYS, type SingleWay } from "../harness/ways";
import { ask } from "./operations/ask";
import { oddDatabase } from "./reference/odd-database";

const database = await oddDatabase();
const servers = new Map(
  await Promise.all(
    SINGLE_WAYS.map(
      async (way) => [way, await serveGraph({ way, database, limits: WITHOUT_LIMITS })] as const,
    ),
  ),
);

type Data = Record<string, never>;

const textOf = async (
  way: SingleWay,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<string> => {
  const server = servers.get(way);
  if (server === undefined) throw new Error(`nothing is ${way}`);
  const { status, text } = await ask(server, { query, variables, languages: [], method: "POST" });
  expect(status, text).toBe(200);
  return text;
};

const dataOf = async (
  way: SingleWay,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Data> => {
  const { data, errors } = JSON.parse(await textOf(way, query, variables));
  expect(errors).toBeUndefined();
  return data;
};

const column = async (text: string): Promise<unknown[]> =>
  (await database.pool.query({ text, rowMode: "array" })).rows.map(([value]) => value);

describe.each(SINGLE_WAYS)("An answer that is %s", (way) => {
  const read = (query: string, variables: Record<string, unknown> = {}) => dataOf(way, query, variables);

  it("has lists in their order", async () => {
    const { up, down, last, summits } = (await read(
      "{ up: initiatives(first: 100) { nodes { id } edges { node { id } } } down: initiatives(first: 100, orderBy: { field: ID, direction: DESC }) { nodes { id } } last: initiatives(last: 3) { nodes { id } } summits { ordinal participants { id } } }",
    )) as never as Record<string, { nodes: { id: string }[]; edges: { node: { id: string } }[] }>;
    const ids = await column("SELECT id FROM initiative ORDER BY id");
    expect(up?.nodes.map(({ id }) => id)).toEqual(ids);
    expect(up?.edges.map(({ node }) => node.id)).toEqual(ids);
    expect(down?.nodes.map(({ id }) => id)).toEqual(ids.toReversed());
    expect(last?.nodes.map(({ id }) => id)).toEqual(ids.slice(-3));
    for (const { ordinal, participants } of summits as never as { ordinal: number; participants: Data[] }[]) {
      const members = `SELECT leader_id FROM summit_leader JOIN summit ON id = summit_id WHERE ordinal = ${ordinal} ORDER BY position`;
      expect(participants.map(({ id }) => id)).toEqual(await column(members));
    }
  });

  it("has each alias of a field with its own arguments", async () => {
    const { country } = (await read(
      '{ country(code: "UZ") { en: name { text } ru: name(in: "ru") { text } none: initiatives(first: 0) { nodes { id } } one: initiatives(first: 1) { nodes { id } } led: initiatives(roles: [LEAD], first: 1) { totalCount } } }',
    )) as Data;
    expect(country).toMatchObject({
      en: { text: "Uzbekistan" },
      ru: { text: "Узбекистан" },
      none: { nodes: [] },
      one: { nodes: [{ id: expect.any(String) }] },
    });
  });

  it("has fields that merge once, where they were selected first", async () => {
    const text = await textOf(
      way,
      '{ country(code: "UZ") { name { text } code } ...A country(code: "UZ") { alpha3 name { language } } } fragment A on Query { country(code: "UZ") { name { direction text } m49 } }',
    );
    expect(JSON.stringify(JSON.parse(text))).toBe(
      '{"data":{"country":{"name":{"text":"Uzbekistan","direction":"LTR","language":"en"},"code":"UZ","m49":"860","alpha3":"UZB"}}}',
    );
  });

  it("has keys that are longer than PostgreSQL's names, and differ at their ends", async () => {
    const key = "k".repeat(64);
    const keys = [1, 2, 3].map((n) => `${key}${n}`);
    const { [`${key}r`]: country } = await read(
      `{ ${key}r: country(code: "UZ") { ${keys[0]}: code ${keys[1]}: m49 ${keys[2]}: name { ${key}: text } } }`,
    );
    expect(country).toEqual({
      [`${key}1`]: "UZ",
      [`${key}2`]: "860",
      [`${key}3`]: { [key]: "Uzbekistan" },
    });
  });

  it("names types wherever they are asked for", async () => {
    const data = await read(
      `{ __typename root: __typename
        initiatives(first: 1) { __typename edges { __typename node { __typename title { __typename translations { __typename } } } } nodes { t: __typename } pageInfo { __typename } facets { __typename kinds { __typename } countries { __typename country { __typename } } } }
        progress { __typename progress { __typename byStatus { __typename } } }
        search(text: "kazakhstan", first: 1, kinds: [COUNTRY]) { __typename nodes { __typename snippet { __typename parts { __typename } } record { __typename ... on Country { location { __typename } } } } } }`,
    );
    expect(data).toMatchObject({
      __typename: "Query",
      root: "Query",
      initiatives: {
        __typename: "InitiativeConnection",
        edges: [
          {
            __typename: "InitiativeEdge",
            node: { __typename: "Initiative", title: { __typename: "LocalizedText" } },
          },
        ],
        nodes: [{ t: "Initiative" }],
        pageInfo: { __typename: "PageInfo" },
        facets: {
          __typename: "InitiativeFacets",
          kinds: expect.arrayContaining([{ __typename: "InitiativeKindFacet" }]),
        },
      },
      progress: [{ __typename: "ProgressGroup", progress: { __typename: "Progress" } }],
      search: {
        __typename: "SearchConnection",
        nodes: [
          {
            __typename: "SearchResult",
            snippet: { __typename: "SearchSnippet" },
            record: { __typename: "Country", location: { __typename: "GeoPoint" } },
          },
        ],
      },
    } as never);
    expect(JSON.stringify(data)).not.toContain("@type");
  });

  it("has no trace of how members of a union are told apart, where nothing else is selected", async () => {
    const { search } = (await read(
      '{ search(text: "kazakhstan", first: 3) { nodes { record { ... on Source { id } } } } }',
    )) as Data;
    expect(JSON.stringify(search)).not.toContain("@type");
  });

  it("has enums by their names, and dates, partial dates and moments as the schema has them", async () => {
    const data = await read(
      '{ actionPlans { startsOn endsOn confidence } leader(id: "emomali-rahmon") { leftOfficeOn } actionItem(id: "north-south-eastern-branch-programme-item") { plannedStart actualEnd updatedAt history(first: 1) { nodes { axis effectiveOn recordedAt } } } }',
    );
    const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
    expect(data).toMatchObject({
      actionPlans: [{ startsOn: "2025-01-01", endsOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }],
      leader: { leftOfficeOn: "2026-12" },
      actionItem: {
        plannedStart: "2025",
        actualEnd: "2026-01",
        updatedAt: expect.stringMatching(moment),
        history: {
          nodes: [
            {
              axis: expect.stringMatching(/^(OFFICIAL|ASSESSMENT)$/),
              effectiveOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
              recordedAt: expect.stringMatching(moment),
            },
          ],
        },
      },
    } as never);
  });

  it.each(ODD_TEXTS.map((text) => [JSON.stringify(text), text] as const))(
    "has the text %s as it was written, plain and localized",
    async (_, text) => {
      const { sources } = (await read("{ sources { id title publisher } }")) as Data as never as Record<
        string,
        { id: string; title: string }[]
      >;
      const [id] = await column(`SELECT id FROM source WHERE title = ${quoted(text)} ORDER BY id LIMIT 1`);
      expect(sources?.find((source) => source.id === id)?.title).toBe(text);
      const holds = `jsonb_path_exists(title, '$.*.text ? (@ == $text)', jsonb_build_object('text', ${quoted(text)}::text))`;
      const [initiative] = await column(`SELECT id FROM initiative WHERE ${holds} ORDER BY id LIMIT 1`);
      const { found } = await read(
        "query ($id: ID!) { found: initiative(id: $id) { title { translations { text } } } }",
        {
          id: initiative,
        },
      );
      expect(found).toMatchObject({ title: { translations: expect.arrayContaining([{ text }]) } } as never);
    },
  );

  it("has numbers of any size, none of which loses a digit", async () => {
    const { indicators, kz, kg, changes } = (await read(
      '{ indicators { value } kz: country(code: "KZ") { location { latitude longitude } } kg: country(code: "KG") { location { latitude longitude } } changes(first: 1) { totalCount nodes { id revision } } }',
    )) as Data;
    const values = (indicators as never as { value: string }[]).map(({ value }) => value);
    expect(values).toEqual(
      expect.arrayContaining(ODD_DECIMALS.map((value) => (value === "0.0001000" ? "0.0001" : value))),
    );
    expect([kz, kg]).toEqual([
      { location: { latitude: 1e-7, longitude: -179.99999999999997 } },
      { location: { latitude: -0.1, longitude: 1e-300 } },
    ]);
    expect(changes).toMatchObject({
      nodes: [{ id: expect.any(String), revision: expect.any(Number) }],
    } as never);
  });

  it("has null for what is not there, scalars, texts and objects, and lists that are empty", async () => {
    const { initiatives, leaders, summits } = (await read(
      "{ initiatives(first: 100) { nodes { parent { id } children { id } note { text } amounts { id period { start } } locations { id } } } leaders(first: 100) { nodes { leftOfficeOn wikidataId note { text } } } summits { venue { name { text } } endedOn chair { id } documents { id } speeches { language } } }",
    )) as never as Record<string, { nodes: Data[] }>;
    const nodes = initiatives?.nodes ?? [];
    expect(nodes.filter(({ parent }) => parent === null).length).toBeGreaterThan(0);
    expect(nodes.filter(({ note }) => note === null).length).toBeGreaterThan(0);
    expect(nodes).toContainEqual(expect.objectContaining({ children: [], amounts: [], locations: [] }));
    expect(leaders?.nodes.filter(({ leftOfficeOn }) => leftOfficeOn === null).length).toBeGreaterThan(0);
    expect(summits).toContainEqual(expect.objectContaining({ venue: null, documents: [], speeches: [] }));
  });

  it("holds 300 aliases in one object, in their order", async () => {
    const fields = ["code", "alpha3", "m49", "name { text }", "note { text }"];
    const aliases = Array.from({ length: 300 }, (_, index) => `a${(index * 7) % 300}: ${fields[index % 5]}`);
    const { country } = (await read(`{ country(code: "UZ") { ${aliases.join(" ")} } }`)) as Data;
    expect(Object.keys(country as never)).toEqual(aliases.map((alias) => alias.split(":", 1)[0]));
    expect(country).toMatchObject({ a0: "UZ", a7: "UZB", a14: "860", a21: { text: "Uzbekistan" } });
  });

  it("keeps the key __proto__, which is a key like any other", async () => {
    const text = await textOf(way, '{ __proto__: country(code: "UZ") { __proto__: code } }');
    expect(text.replaceAll(" ", "")).toBe('{"data":{"__proto__":{"__proto__":"UZ"}}}\n');
  });
});

describe("The ways of answering", () => {
  it("differ in what no client sees: PostgreSQL's JSON has spaces of its own", async () => {
    const query = "{ initiatives(first: 100) { nodes { locations { geometry } } } }";
    const [passed, completed] = await Promise.all(SINGLE_WAYS.map((way) => textOf(way, query)));
    expect(passed).not.toBe(completed);
    expect(JSON.stringify(JSON.parse(String(passed)))).toBe(completed?.trim());
  });
});

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
