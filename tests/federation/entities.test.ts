import fc from "fast-check";
import { isObjectType, isUnionType } from "graphql";
import { describe, expect, it } from "vitest";
import { buildSubgraph, MODULES, subgraphsOf } from "../../src/graph";
import { WITHOUT_LIMITS, wholeGraph } from "../contract/support/graph";
import { filledDatabase } from "../harness/test-database";
import { startServer } from "../harness/test-server";

const database = await filledDatabase();
const whole = await startServer({ database, schema: wholeGraph });

const serve = async (name: string) => {
  const schema = buildSubgraph(name, wholeGraph);
  const options = { database, schema, limits: WITHOUT_LIMITS };
  return {
    schema,
    passing: await startServer(options),
    completing: await startServer({ ...options, passThrough: false }),
  };
};

const subgraphs = new Map(
  await Promise.all(MODULES.map(async ({ name }) => [name, await serve(name)] as const)),
);
const subgraph = (name: string) => subgraphs.get(name) as Awaited<ReturnType<typeof serve>>;

/** Asks both ways, which must agree; gives the answer and how many statements it took. */
const entities = async (
  name: string,
  representations: readonly unknown[],
  selection: string,
  headers: Record<string, string> = {},
) => {
  const { passing, completing } = subgraph(name);
  const operation = {
    query: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`,
    variables: { representations },
    headers,
  };
  const passed = await passing.execute<{ _entities: unknown[] }>(operation);
  const completed = await completing.execute(operation);
  expect(JSON.stringify(passed.body)).toBe(JSON.stringify(completed.body));
  expect(passed.status).toBe(completed.status);
  return { ...passed, statements: passing.log.statementsOf(passed.requestId).length };
};

const of = (type: string, key: string) => (value: string) => ({ __typename: type, [key]: value });

describe("Each subgraph", () => {
  it.each(MODULES.map(({ name }) => name))("%s tells its schema", async (name) => {
    const { data } = (await subgraph(name).passing.execute({ query: "{ _service { sdl } }" })).body;
    const { sdl } = subgraphsOf(wholeGraph).find((one) => one.name === name) ?? {};
    expect(data).toEqual({ _service: { sdl } });
  });

  it("that is not there is refused, with those that are", () => {
    expect(() => buildSubgraph("nothing", wholeGraph)).toThrow(/choose one of parties, initiatives/);
  });
});

const KEYS: Readonly<Record<string, { key: string; table: string; column: string }>> = {
  Country: { key: "code", table: "country", column: "code" },
  Sector: { key: "code", table: "sector", column: "code" },
  DatasetCounts: { key: "id", table: "dataset", column: "id" },
};

const TABLES: Readonly<Record<string, string>> = {
  ActionItem: "action_item",
  ActionPlan: "action_plan",
  Correction: "correction",
  CountryGroup: "country_group",
  Disagreement: "disagreement",
  Document: "document",
  Event: "event",
  HistoryEntry: "history_entry",
  Indicator: "indicator",
  Initiative: "initiative",
  Leader: "leader",
  Proposal: "proposal",
  Source: "source",
  StatusChange: "status_change",
  Summit: "summit",
};

const keyOf = (type: string) => KEYS[type] ?? { key: "id", table: TABLES[type] ?? "", column: "id" };

describe("Records by their keys", () => {
  const cases = [...subgraphs].flatMap(([name, { schema }]) => {
    const union = schema.getType("_Entity");
    return isUnionType(union) ? union.getTypes().map((type) => [name, type.name] as const) : [];
  });

  it.each(cases)(
    "%s gives every %s, in the order asked for, null for those that are not",
    async (name, type) => {
      const { key, table, column } = keyOf(type);
      const { rows } = await database.pool.query<{ key: string }>(
        `select ${column}::text as key from ${table} order by md5(${column}::text) limit 50`,
      );
      const keys = rows.map((row) => row.key);
      const asked = [...keys, "0", ...keys.slice(0, 2)].map(of(type, key));
      const answer = await entities(name, asked, `__typename ... on ${type} { ${key} }`);
      const found = keys.map((value) => ({ __typename: type, [key]: value }));
      expect(answer.expectData()._entities).toEqual([...found, null, ...found.slice(0, 2)]);
      expect(answer.statements).toBe(1);
    },
  );

  it("have the fields that the whole graph gives them", async () => {
    const SELECTION =
      "id kind title(in: $in) { text language } sectors { code } proposals { leader { id } } events { id } children { id }";
    const { initiatives } = (
      await whole.execute<{ initiatives: { nodes: { id: string }[] } }>({
        query: `query ($in: [LanguageTag!]) { initiatives(first: 60) { nodes { ${SELECTION} } } }`,
        variables: { in: ["ru"] },
      })
    ).expectData();
    const answer = await entities(
      "initiatives",
      initiatives.nodes.map(({ id }) => of("Initiative", "id")(id)),
      `... on Initiative { ${SELECTION.replace("(in: $in)", '(in: ["ru"])')} }`,
    );
    expect(answer.expectData()._entities).toEqual(initiatives.nodes);
  });

  it("of another subgraph have the fields that this one adds, with their arguments", async () => {
    const FIELDS = '(first: 2, filter: { sectors: ["210"] }) { totalCount nodes { id } }';
    const { countries } = (
      await whole.execute<{ countries: unknown[] }>({
        query: `{ countries { code name { text } initiatives${FIELDS} } }`,
        headers: { "accept-language": "ru" },
      })
    ).expectData();
    const codes = ["KG", "KZ", "RU", "TJ", "TM", "UZ"].map(of("Country", "code"));
    const headers = { "accept-language": "ru" };
    const names = await entities("parties", codes, "... on Country { code name { text } }", headers);
    const lists = await entities("initiatives", codes, `... on Country { initiatives${FIELDS} }`, headers);
    const merged = names.expectData()._entities.map((record, index) => ({
      ...(record as object),
      ...(lists.expectData()._entities[index] as object),
    }));
    expect(merged).toEqual(countries);
  });

  it("of several types take a statement each", async () => {
    const asked = [
      of("Sector", "code")("21010"),
      of("Initiative", "id")("joint-grain-processing-hubs"),
      of("Sector", "code")("none"),
      of("Summit", "id")("none"),
      of("Initiative", "id")("joint-grain-processing-hubs"),
    ];
    const answer = await entities(
      "initiatives",
      asked,
      "... on Sector { a: code } ... on Initiative { b: id } ... on Summit { ordinal } ... on Initiative { kind __typename }",
    );
    const hubs = { b: "joint-grain-processing-hubs", kind: "INDUSTRIAL_HUB", __typename: "Initiative" };
    expect(answer.expectData()._entities).toEqual([{ a: "21010" }, hubs, null, null, hubs]);
    expect(answer.statements).toBe(3);
  });

  it("may be none", async () => {
    const answer = await entities("parties", [], "__typename");
    expect(answer.expectData()._entities).toEqual([]);
    expect(answer.statements).toBe(0);
  });

  it("come in the order of any list of representations", async () => {
    const codes = fc.constantFrom("KG", "KZ", "RU", "TJ", "TM", "UZ", "XX", "'");
    const ids = fc.constantFrom("emomali-rahmon", "central-asia", "none");
    const representation = fc.oneof(
      codes.map(of("Country", "code")),
      ids.map(of("Leader", "id")),
      ids.map(of("CountryGroup", "id")),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(representation, { maxLength: 12 }), async (asked) => {
        const answer = await entities(
          "parties",
          asked,
          "__typename ... on Country { code } ... on Leader { id } ... on CountryGroup { id }",
        );
        const known = new Set(["emomali-rahmon Leader", "central-asia CountryGroup"]);
        const expected = asked.map((one) => {
          const { __typename, ...key } = one as { __typename: string; code?: string; id?: string };
          const exists = key.code
            ? /^[A-Z]{2}$/.test(key.code) && key.code !== "XX"
            : known.has(`${key.id} ${__typename}`);
          return exists ? { __typename, ...key } : null;
        });
        expect(answer.expectData()._entities).toEqual(expected);
        expect(answer.statements).toBe(new Set(asked.map(({ __typename }) => __typename)).size);
      }),
      { numRuns: 60 },
    );
  });
});

describe("A representation that is none", () => {
  it.each([
    ["no object", ["KZ"], /_entities\[0\] is no object/],
    [
      "of an unknown type",
      [{ __typename: "Nothing", id: "x" }],
      /_entities\[0\] has the "__typename" "Nothing"/,
    ],
    ["without a type", [{ code: "KZ" }], /give one of Country/],
    [
      "without a key",
      [of("Country", "code")("KZ"), { __typename: "Country" }],
      /_entities\[1\] of a Country has no "code"/,
    ],
    ["with an object as its key", [{ __typename: "Country", code: {} }], /has no "code"/],
  ])("is refused: %s", async (_, asked, message) => {
    const answer = await entities("parties", asked, "__typename");
    expect(answer.expectErrors()).toMatchObject([
      {
        message: expect.stringMatching(message),
        extensions: { code: "BAD_USER_INPUT" },
        path: ["_entities"],
      },
    ]);
    expect(answer.statements).toBe(0);
  });
});

it("types with keys are all found", () => {
  const types = Object.values(wholeGraph.getTypeMap()).filter(
    (type) => isObjectType(type) && type.astNode?.directives?.some(({ name }) => name.value === "key"),
  );
  expect(types.map(({ name }) => name).toSorted()).toEqual(
    [...Object.keys(KEYS), ...Object.keys(TABLES)].toSorted(),
  );
});
