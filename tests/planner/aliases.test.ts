import { describe, expect, it } from "vitest";
import { serveGraph } from "../contract/support/graph";

const { execute } = await serveGraph();

const read = async (query: string, variables: Record<string, unknown> = {}) =>
  (await execute({ query, variables })).expectData();

describe("One field under several names", () => {
  it("takes the arguments of each", async () => {
    const query =
      '{ kz: initiatives(filter: { countries: ["KZ"] }) { totalCount } tj: initiatives(filter: { countries: ["TJ"] }, first: 1) { totalCount nodes { id } } all: initiatives(first: 0) { totalCount nodes { id } } }';
    const { kz, tj, all } = await read(query);
    expect(all).toEqual({ totalCount: 60, nodes: [] });
    expect(tj).toMatchObject({ nodes: [{ id: expect.any(String) }] });
    expect(kz).not.toEqual(all);
  });

  it("takes them in nested connections, texts and lists as well", async () => {
    const list = "{ totalCount nodes { id } }";
    const together = await read(
      `{ country(code: "KZ") { one: initiatives(first: 1) ${list} two: initiatives(first: 2, orderBy: { field: TITLE, direction: DESC }) ${list} led: initiatives(roles: [LEAD], first: 3) ${list} en: name { text } ru: name(in: ["ru"]) { text } } }`,
    );
    const apart = await Promise.all(
      [
        `one: initiatives(first: 1) ${list}`,
        `two: initiatives(first: 2, orderBy: { field: TITLE, direction: DESC }) ${list}`,
        `led: initiatives(roles: [LEAD], first: 3) ${list}`,
        "en: name { text }",
        'ru: name(in: ["ru"]) { text }',
      ].map(async (field) => (await read(`{ country(code: "KZ") { ${field} } }`))["country"]),
    );
    expect(together["country"]).toEqual(Object.assign({}, ...apart));
  });

  it("takes them in filtered lists of roles", async () => {
    const { initiative } = await read(
      '{ initiative(id: "joint-grain-processing-hubs") { all: countries { role } leads: countries(roles: [LEAD]) { role } none: countries(roles: []) { role } } }',
    );
    expect(initiative).toEqual({
      all: [{ role: "PROPOSER" }, { role: "LEAD" }, { role: "PARTNER" }],
      leads: [{ role: "LEAD" }],
      none: [],
    });
  });

  it("may hold other selections of the same nodes and edges", async () => {
    const { initiatives } = await read(
      "{ initiatives(first: 2) { ids: nodes { id } kinds: nodes { kind } a: edges { cursor n: node { id } m: node { kind } } b: edges { node { key: id } } p: pageInfo { endCursor } q: pageInfo { endCursor } totalCount total: totalCount } }",
    );
    const {
      ids = [],
      kinds = [],
      a,
      b,
      p,
      q,
      totalCount,
      total,
    } = initiatives as Record<string, { id: string }[]>;
    expect(a).toMatchObject([
      { n: ids[0], m: kinds[0] },
      { n: ids[1], m: kinds[1] },
    ]);
    expect(b).toEqual(ids.map(({ id }) => ({ node: { key: id } })));
    expect(p).toEqual(q);
    expect(total).toBe(totalCount);
  });
});

describe("A response key", () => {
  const LONG = "k".repeat(100);

  it("may be longer than a name in PostgreSQL, and differ only beyond that", async () => {
    const data = await read(
      `{ ${LONG}: initiatives(first: 1) { ${LONG}a: nodes { ${LONG}a: id ${LONG}b: kind } ${LONG}b: nodes { ${LONG}: id } ${LONG}c: totalCount } }`,
    );
    const { initiatives } = (await read("{ initiatives(first: 1) { nodes { id kind } } }")) as {
      initiatives: { nodes: [{ id: string; kind: string }] };
    };
    const [{ id, kind }] = initiatives.nodes;
    expect(data).toEqual({
      [LONG]: {
        [`${LONG}a`]: [{ [`${LONG}a`]: id, [`${LONG}b`]: kind }],
        [`${LONG}b`]: [{ [LONG]: id }],
        [`${LONG}c`]: 60,
      },
    });
  });

  it.each([
    "toString",
    "constructor",
    "hasOwnProperty",
    "valueOf",
    "__proto__",
    "prototype",
    "then",
    "length",
  ])("may be %s, anywhere", async (key) => {
    const answer = await execute({
      query: `{ ${key}: country(code: "KZ") { ${key}: location { ${key}: latitude } initiatives(first: 1) { ${key}: nodes { ${key}: id } } name { ${key}: text } progress { ${key}: byStatus { ${key}: count } } } }`,
    });
    const country = (answer.body.data as Record<string, Record<string, unknown>>)[key];
    expect(answer.body.errors).toBeUndefined();
    expect(Object.keys(answer.body.data as object)).toEqual([key]);
    expect(country?.[key]).toEqual(JSON.parse(`{ "${key}": 51.1801 }`));
    expect(country?.["name"]).toEqual(JSON.parse(`{ "${key}": "Kazakhstan" }`));
  });

  it.each(["n", "p", "cursor", "node_0", "node_1", "value", "key", "data", "total", "t1", "i"])(
    "may be %s, as columns of statements are called",
    async (key) => {
      const { initiatives } = (await read(
        `{ initiatives(first: 2) { ${key}: nodes { ${key}: id } e: edges { ${key}: cursor x: node { ${key}: id } } pageInfo { endCursor } } }`,
      )) as { initiatives: Record<string, Record<string, unknown>[]> };
      const ids = initiatives[key]?.map((node) => node[key]);
      expect(initiatives["e"]?.map(({ x }) => (x as Record<string, unknown>)[key])).toEqual(ids);
      expect(initiatives["e"]?.[1]?.[key]).toEqual(
        (initiatives["pageInfo"] as never as { endCursor: string }).endCursor,
      );
    },
  );

  it("stands where it was selected, whatever its name", async () => {
    const query =
      '{ z: country(code: "KZ") { z: code name { language text } b: m49 a: alpha3 officialName { text } c2: code c10: code } a: dataset { revision } }';
    const { body } = await execute({ query });
    const data = body.data as { z: object };
    expect(Object.keys(data)).toEqual(["z", "a"]);
    expect(Object.keys(data.z)).toEqual(["z", "name", "b", "a", "officialName", "c2", "c10"]);
  });
});

describe("An object of many fields", () => {
  it.each([49, 50, 51, 100, 101, 260])("holds all %d of them, in order", async (count) => {
    const keys = Array.from({ length: count }, (_, index) => `k${index}`);
    const fields = keys.map((key, index) => `${key}: ${["code", "alpha3", "m49"][index % 3]}`).join(" ");
    const { country } = await read(`{ country(code: "KZ") { ${fields} } }`);
    const values = keys.map((key, index) => [key, ["KZ", "KAZ", "398"][index % 3]]);
    expect(Object.entries(country as object)).toEqual(values);
  });

  it("may be nodes, edges, pages, texts or counts", async () => {
    const many = (field: string) => Array.from({ length: 60 }, (_, index) => `k${index}: ${field}`).join(" ");
    const { initiatives } = (await read(
      `{ initiatives(first: 2) { ${many("totalCount")} nodes { ${many("id")} title { ${many("text")} } } edges { ${many("cursor")} } pageInfo { ${many("hasNextPage")} } } }`,
    )) as { initiatives: Record<string, unknown> };
    expect(Object.keys(initiatives)).toHaveLength(63);
    expect(Object.keys(initiatives["pageInfo"] as object)).toHaveLength(60);
    for (const node of initiatives["nodes"] as object[]) expect(Object.keys(node)).toHaveLength(61);
    for (const edge of initiatives["edges"] as object[]) expect(new Set(Object.values(edge)).size).toBe(1);
  });
});
