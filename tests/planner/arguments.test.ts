import { describe, expect, it } from "vitest";
import { serveGraph } from "../contract/support/graph";

const { execute } = await serveGraph();

const read = async (query: string, variables: Record<string, unknown> = {}) =>
  (await execute({ query, variables })).expectData();

const LIST = "{ totalCount nodes { id } }";
const ALL = (await read(`{ initiatives ${LIST} }`))["initiatives"];

describe("An argument that is null is as one that is left out:", () => {
  it.each([
    "initiatives(filter: null)",
    "initiatives(orderBy: null)",
    "initiatives(first: null, after: null, last: null, before: null)",
    "initiatives(filter: {})",
    "initiatives(filter: { countries: null, text: null, and: null, or: null, not: null })",
    "initiatives(filter: { countries: null, countryRoles: null, hasActionItems: null })",
  ])("%s", async (field) => {
    expect(await read(`{ initiatives: ${field} ${LIST} }`)).toEqual({ initiatives: ALL });
  });

  it.each([{}, { filter: null, order: null, first: null }, { filter: { ids: null } }])(
    "in variables %j",
    async (variables) => {
      const query = `query ($filter: InitiativeFilter, $order: InitiativeOrder, $first: Int) { initiatives(filter: $filter, orderBy: $order, first: $first) ${LIST} }`;
      expect(await read(query, variables)).toEqual({ initiatives: ALL });
    },
  );

  it("in a field of an input object, where a variable is left out", async () => {
    const query = `query ($codes: [CountryCode!], $text: String) { initiatives(filter: { countries: $codes, text: $text }) ${LIST} }`;
    expect(await read(query)).toEqual({ initiatives: ALL });
    expect(await read(query, { codes: null })).toEqual({ initiatives: ALL });
    expect(await read(query, { codes: ["TM"] })).not.toEqual({ initiatives: ALL });
  });
});

describe("An empty list", () => {
  it.each([
    ["countries: []", 0],
    ["ids: []", 0],
    ["sectors: []", 0],
    ["sdgGoals: []", 0],
    ['countries: ["KZ"], countryRoles: []', 0],
    ["or: []", 0],
    ["and: []", 60],
    ["not: { or: [] }", 60],
    ["not: { and: [] }", 0],
    ["not: {}", 0],
    ["and: [{}], or: [{}]", 60],
    ["not: { ids: [] }", 60],
  ])("{ %s } finds %d", async (filter, totalCount) => {
    expect(await read(`{ initiatives(filter: { ${filter} }) { totalCount } }`)).toEqual({
      initiatives: { totalCount },
    });
  });
});

describe("A single value stands for a list of it", () => {
  it("in filters and languages, in the operation and in variables", async () => {
    const list = '{ initiatives(filter: { countries: ["KZ"], or: [{ kinds: [ENERGY] }] }) { totalCount } }';
    const single = '{ initiatives(filter: { countries: "KZ", or: { kinds: ENERGY } }) { totalCount } }';
    const variable = "query ($filter: InitiativeFilter) { initiatives(filter: $filter) { totalCount } }";
    const filter = { countries: "KZ", or: { kinds: "ENERGY" } };
    expect(await read(single)).toEqual(await read(list));
    expect(await read(variable, { filter })).toEqual(await read(list));
    expect(await read('{ country(code: "KZ") { name(in: "ru") { text } } }')).toEqual({
      country: { name: { text: "Казахстан" } },
    });
  });
});

describe("Variables with defaults", () => {
  const QUERY =
    'query ($first: Int = 1, $code: CountryCode = "KZ", $groupBy: [ProgressDimension!]! = [STATUS]) { initiatives(first: $first, filter: { countries: [$code] }) { totalCount nodes { id } } progress(groupBy: $groupBy) { status } }'.replace(
      "$code: CountryCode =",
      "$code: CountryCode! =",
    );

  it("take them where they are left out, and only there", async () => {
    const byDefault = await read(QUERY);
    expect(byDefault).toEqual(await read(QUERY, { first: 1, code: "KZ", groupBy: ["STATUS"] }));
    expect(await read(QUERY, { code: "TM", first: 5 })).not.toEqual(byDefault);
    expect((await read(QUERY, { groupBy: [] }))["progress"]).toEqual([{ status: null }]);
    expect((await read(QUERY))["progress"]).not.toEqual([{ status: null }]);
  });

  it("may be null, which is no value: the page is as long as without", async () => {
    const { initiatives } = (await read(QUERY, { first: null })) as { initiatives: { nodes: unknown[] } };
    expect(initiatives.nodes).toHaveLength(20);
  });
});

describe("Orders", () => {
  const idsIn = async (order: string): Promise<string[]> => {
    const { initiatives } = (await read(`{ initiatives(first: 100, orderBy: ${order}) ${LIST} }`)) as {
      initiatives: { nodes: { id: string }[] };
    };
    return initiatives.nodes.map(({ id }) => id);
  };

  it.each(["ID", "TITLE", "UPDATED_AT"])(
    "by %s go up, or down in exactly the opposite order",
    async (field) => {
      const up = await idsIn(`{ field: ${field} }`);
      expect(up).toEqual(await idsIn(`{ field: ${field}, direction: ASC }`));
      expect((await idsIn(`{ field: ${field}, direction: DESC }`)).reverse()).toEqual(up);
      expect(new Set(up).size).toBe(60);
    },
  );

  it("are not mixed up by a document that is sent again with another", async () => {
    const query = `query ($order: InitiativeOrder) { initiatives(first: 100, orderBy: $order) ${LIST} }`;
    const ids = async (order: object) =>
      ((await read(query, { order })) as { initiatives: { nodes: { id: string }[] } }).initiatives.nodes.map(
        ({ id }) => id,
      );
    const byTitle = await ids({ field: "TITLE" });
    expect(await ids({ field: "ID", direction: "DESC" })).toEqual((await ids({ field: "ID" })).reverse());
    expect(await ids({ field: "TITLE" })).toEqual(byTitle);
    expect(byTitle).not.toEqual(await ids({ field: "ID" }));
  });
});

it("a filter may name values that must exist in more than a hundred places", async () => {
  const query = "query ($filter: InitiativeFilter) { initiatives(filter: $filter) { totalCount } }";
  const or = Array.from({ length: 150 }, () => ({ countries: ["KZ"] }));
  const of = async (filter: object) => (await execute({ query, variables: { filter } })).expectData();
  expect(await of({ or })).toEqual(await of({ countries: ["KZ"] }));
});
