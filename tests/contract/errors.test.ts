import { describe, expect, it } from "vitest";
import { clearError, operationError } from "./support/clear-errors";
import { serveGraph } from "./support/graph";

const server = await serveGraph();
const { execute } = server;

const errorOf = (query: string, variables?: Record<string, unknown>) =>
  operationError(server, query, variables);

describe("A record that does not exist", () => {
  it.each([
    ['country(code: "FR") { code }', 'no country "FR"'],
    ['country(code: "kz") { code }', 'no country "kz"'],
    ['leader(id: "nobody") { id }', 'no leader "nobody"'],
    ['summit(id: "fourth-2029") { id }', 'no summit "fourth-2029"'],
    ['document(id: "nothing") { id }', 'no document "nothing"'],
    ['sector(code: "999") { code }', 'no sector "999"'],
    ['initiative(id: "joint-moon-base") { id }', 'no initiative "joint-moon-base"'],
    ['source(id: "nothing") { id }', 'no source "nothing"'],
    ['actionPlan(id: "nothing") { id }', 'no action plan "nothing"'],
    ['actionItem(id: "nothing") { id }', 'no action item "nothing"'],
    ['actionItem(id: "") { id }', 'no action item ""'],
  ])("%s is null with an error that names it", async (field, named) => {
    const { status, code, message, text } = await errorOf(`{ ${field} }`);
    expect([status, code]).toEqual([200, "NOT_FOUND"]);
    expect(message).toContain(named);
    expect(Object.values(JSON.parse(text).data)).toEqual([null]);
  });

  it("leaves the other root fields as they are", async () => {
    const { body } = await execute({ query: '{ leader(id: "nobody") { id } country(code: "KZ") { code } }' });
    expect(body.data).toEqual({ leader: null, country: { code: "KZ" } });
    expect(body.errors).toHaveLength(1);
  });
});

describe("A code in a filter that names nothing", () => {
  it.each([
    ['initiatives(filter: { countries: ["KZ", "FR"] }) { totalCount }', 'no country "FR"'],
    ['initiatives(filter: { sectors: ["210", "99999"] }) { totalCount }', 'no sector "99999"'],
    ['initiatives(filter: { leaders: ["nobody"] }) { totalCount }', 'no leader "nobody"'],
    ['initiatives(filter: { summits: ["nothing"] }) { totalCount }', 'no summit "nothing"'],
    ['initiatives(filter: { ids: ["nothing"] }) { totalCount }', 'no initiative "nothing"'],
    ['initiatives(filter: { not: { or: [{ sectors: ["1"] }] } }) { totalCount }', 'no sector "1"'],
    ['actionItems(filter: { plans: ["nothing"] }) { totalCount }', 'no action plan "nothing"'],
    ['events(filter: { initiatives: ["nothing"] }) { totalCount }', 'no initiative "nothing"'],
    ['indicators(filter: { leaders: ["nobody"] }) { id }', 'no leader "nobody"'],
    ['countries(filter: { groups: ["nothing"] }) { code }', 'no country group "nothing"'],
    ['leaders(filter: { countries: ["FR"] }) { totalCount }', 'no country "FR"'],
    ['progress(filter: { sectors: ["1"] }) { year }', 'no sector "1"'],
    ['country(code: "KZ") { initiatives(filter: { countries: ["FR"] }) { totalCount } }', 'no country "FR"'],
    ['countries { code initiatives(filter: { sectors: ["1"] }) { nodes { id } } }', 'no sector "1"'],
  ])("%s is an error that names it", async (field, named) => {
    const { code, message } = await errorOf(`{ ${field} }`);
    expect(code).toBe("NOT_FOUND");
    expect(message).toContain(named);
  });

  it("is named with others, of which the message names a few and the answer a hundred", async () => {
    const ids = Array.from({ length: 2000 }, (_, index) => `nothing-${index}`);
    const { message, text } = await errorOf(
      "query ($ids: [ID!]) { initiatives(filter: { ids: $ids }) { totalCount } }",
      { ids },
    );
    expect(message).toMatch(/^There is no initiative "nothing-0", no initiative .*, nor 1995 more: /);
    expect(JSON.parse(text).errors[0].extensions.unknown).toHaveLength(100);
  });
});

describe("Paging arguments", () => {
  it.each([
    ["first: 101", /"first: 101" of "initiatives" is over the limit/],
    ["last: 101", /"last: 101"/],
    ["first: -1", /"first: -1" of "initiatives" is negative/],
    ["last: -5", /"last: -5"/],
    ["first: 2147483647", /over the limit/],
    ["first: 1, last: 1", /both "first" and "last"/],
    ['after: "a", before: "b"', /both "after" and "before"/],
    ['first: 1, before: "b"', /"before" goes with "last"/],
    ['last: 1, after: "b"', /"after" goes with "first"/],
  ])("%s are refused", async (args, message) => {
    const error = await errorOf(`{ initiatives(${args}) { totalCount } }`);
    expect(error.code).toBe("BAD_USER_INPUT");
    expect(error.message).toMatch(message);
  });

  it("are checked in nested lists as well, naming the place", async () => {
    const { message } = await errorOf("{ all: countries { mine: initiatives(first: 101) { totalCount } } }");
    expect(message).toContain('"all.mine"');
  });

  const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

  it.each([
    ["nothing", ""],
    ["rubbish", "%%%"],
    ["no JSON", Buffer.from("[").toString("base64url")],
    ["null", base64url(null)],
    ["no order", base64url(["x"])],
    ["another order", base64url(["Initiative TITLE ASC", "a", "b"])],
    ["too many values", base64url(["Initiative ID ASC", "a", "b"])],
    ["a number", base64url(["Initiative ID ASC", 1])],
    ["U+0000", base64url(["Initiative ID ASC", "\u0000"])],
    ["an object", base64url(["Initiative ID ASC", { a: 1 }])],
  ])("refuse a cursor that holds %s", async (_, after) => {
    const query = "query ($after: String) { initiatives(after: $after) { totalCount } }";
    const { code, message } = await errorOf(query, { after });
    expect(code).toBe("BAD_CURSOR");
    expect(message).toContain('"initiatives"');
  });

  it.each(["infinity and beyond", "2025-02-31", "-infinity", "2025-10-09; drop table event"])(
    "refuse a cursor whose date is %s",
    async (date) => {
      const query =
        "query ($after: String) { actionItems(orderBy: { field: DUE_ON }, after: $after) { totalCount } }";
      const { code } = await errorOf(query, { after: base64url(["ActionItem DUE_ON ASC", date, "x"]) });
      expect(code).toBe("BAD_CURSOR");
    },
  );

  it("refuse a cursor of another list", async () => {
    const query = "{ leaders(first: 1) { pageInfo { endCursor } } }";
    const { leaders } = (
      await execute<{ leaders: { pageInfo: { endCursor: string } } }>({ query })
    ).expectData();
    const { code } = await errorOf(`{ initiatives(after: "${leaders.pageInfo.endCursor}") { totalCount } }`);
    expect(code).toBe("BAD_CURSOR");
  });

  it.each(["999999999", "-1"])(
    "refuse a cursor of a change that is not there (%s): the database may have forgotten it",
    async (id) => {
      for (const page of ["first: 1, after", "last: 1, before"]) {
        const cursor = base64url(["Change ID ASC", id]);
        const { code, message } = await errorOf(`{ changes(${page}: "${cursor}") { nodes { id } } }`);
        expect(code).toBe("BAD_CURSOR");
        expect(message).toContain("no change that is here");
      }
    },
  );

  it("refuse a cursor of another order", async () => {
    interface Paged {
      readonly initiatives: { readonly pageInfo: { readonly endCursor: string } };
    }
    const query = "{ initiatives(first: 3, orderBy: { field: TITLE }) { pageInfo { endCursor } } }";
    const { initiatives } = (await execute<Paged>({ query })).expectData();
    const after = `after: "${initiatives.pageInfo.endCursor}"`;
    for (const order of [
      "",
      ", orderBy: { field: UPDATED_AT }",
      ", orderBy: { field: TITLE, direction: DESC }",
    ]) {
      const { code } = await errorOf(`{ initiatives(${after}${order}) { totalCount } }`);
      expect(code).toBe("BAD_CURSOR");
    }
  });
});

describe("An operation that does not fit the schema", () => {
  it.each([
    ["an unknown field", "{ countries { codes } }", /codes/],
    ["an unknown argument", '{ countries(code: "KZ") { code } }', /code/],
    ["an unknown filter", '{ initiatives(filter: { contries: ["KZ"] }) { totalCount } }', /contries/],
    ["an unknown enum value", "{ initiatives(filter: { kinds: [MOON] }) { totalCount } }", /MOON/],
    ["no selection", "{ countries }", /selection/],
    ["a country code of three letters", '{ country(code: "KAZ") { code } }', /KAZ/],
    ["a day that is none", '{ leaders(filter: { currentOn: "2025-02-30" }) { totalCount } }', /2025-02-30/],
    ["a moment that is none", '{ initiatives(filter: { updatedSince: "soon" }) { totalCount } }', /soon/],
    ["a number beyond 32 bits", "{ initiatives(first: 99999999999999999999) { totalCount } }", /32-bit/],
    ["a fraction", "{ initiatives(first: 1.5) { totalCount } }", /1\.5/],
    ["a language tag that is none", '{ countries { name(in: ["not a tag"]) { text } } }', /not a tag/],
    ["a missing argument", "{ country { code } }", /code/],
  ])("%s is told before anything runs", async (_, query, message) => {
    const error = await errorOf(query);
    expect([error.status, error.code]).toEqual([400, "GRAPHQL_VALIDATION_FAILED"]);
    expect(error.message).toMatch(message);
  });

  it("a syntax error says where it is", async () => {
    const error = await errorOf("{ countries { code }");
    expect([error.status, error.code]).toEqual([400, "GRAPHQL_PARSE_FAILED"]);
  });
});

describe("Variables that do not fit", () => {
  it.each([
    ["$first: Int", "first: $first", { first: "ten" }],
    ["$first: Int", "first: $first", { first: 1e30 }],
    ["$first: Int", "first: $first", { first: [1] }],
    ["$first: Int!", "first: $first", {}],
    ["$filter: InitiativeFilter", "filter: $filter", { filter: "KZ" }],
    ["$filter: InitiativeFilter", "filter: $filter", { filter: { ids: [null] } }],
    ["$filter: InitiativeFilter", "filter: $filter", { filter: { countries: ["KAZ"] } }],
    ["$filter: InitiativeFilter", "filter: $filter", { filter: { sdgGoals: [1e12] } }],
    ["$filter: InitiativeFilter", "filter: $filter", { filter: { updatedSince: 5 } }],
    ["$filter: InitiativeFilter", "filter: $filter", { filter: { hasActionItems: "yes" } }],
    ["$filter: InitiativeFilter", "filter: $filter", { filter: { constructor: {} } }],
    ["$order: InitiativeOrder", "orderBy: $order", { order: { field: "id" } }],
    ["$order: InitiativeOrder", "orderBy: $order", { order: { field: "ID", direction: null } }],
  ])("(%s) are refused for %s", async (declared, args, variables) => {
    const error = await errorOf(`query (${declared}) { initiatives(${args}) { totalCount } }`, variables);
    expect([error.status, error.code]).toEqual([400, "BAD_USER_INPUT"]);
  });
});

describe("A body that is no operation", () => {
  it.each([
    "{",
    "",
    "null",
    "[]",
    "1",
    '"x"',
    "{}",
    '{"query":1}',
    '{"query":""}',
    "\u0000",
    '{"query":"{"}',
  ])("%j is a client's error", async (body) => {
    expect((await clearError(server, body)).status).toBe(400);
  });
});
