import { getIntrospectionQuery } from "graphql";
import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS, type OperationLimits } from "../../src/kernel/config";
import { connect } from "../../src/kernel/database";
import { wholeGraph } from "../contract/support/graph";
import { readDocument } from "../docs/markdown";
import { silentLogger } from "../harness/log-capture";
import { filledDatabase } from "../harness/test-database";
import { startServer, type TestServer } from "../harness/test-server";

const database = await filledDatabase();
const serve = (limits: Partial<OperationLimits> = {}) =>
  startServer({ database, schema: wholeGraph, limits });

const byDefault = await serve();
const strict = await serve({ tokens: 100, depth: 4, aliases: 3, fields: 10, rootFields: 3, cost: 50 });

type Variables = Readonly<Record<string, unknown>>;

/** What the refusal of an operation says. Nothing of the operation has run. */
const refusalOf = async (server: TestServer, query: string, variables: Variables = {}) => {
  const answer = await server.execute({ query, variables });
  expect(answer.status).toBe(400);
  expect(answer.body).not.toHaveProperty("data");
  expect(server.log.statementsOf(answer.requestId)).toEqual([]);
  const [error, ...others] = answer.expectErrors();
  expect(others).toEqual([]);
  return { message: error?.message, extensions: error?.extensions };
};

const over = (limit: keyof OperationLimits, most: number, actual: number) => ({
  message: expect.stringContaining(`${actual - most} over the limit of ${most}: `),
  extensions: { code: "OPERATION_TOO_COMPLEX", limit, most, actual },
});

const answers = async (server: TestServer, query: string, variables: Variables = {}) =>
  expect((await server.execute({ query, variables })).expectData()).toBeDefined();

const tokens = (count: number) => `{ countries { ${"code ".repeat(count - 5)}} }`;
const aliases = (count: number) =>
  `{ countries { ${Array.from({ length: count }, (_, n) => `a${n}: code`).join(" ")} } }`;
const roots = (count: number) =>
  `{ ${["countries", "summits", "sectors", "sources"]
    .slice(0, count)
    .map((name) => `${name} { __typename }`)
    .join(" ")} }`;

describe("Each limit is kept to the number:", () => {
  const strictly = (limit: keyof OperationLimits, most: number) => serve({ ...LIFTED, [limit]: most });

  it.each([
    ["tokens", 100, tokens(100), tokens(101)],
    [
      "depth",
      4,
      "{ countries { leaders { country { code } } } }",
      "{ countries { leaders { country { name { text } } } } }",
    ],
    ["aliases", 3, aliases(3), aliases(4)],
    [
      "fields",
      10,
      "{ countries { code alpha3 m49 name { text } leaders { id country { code } } } }",
      "{ countries { code alpha3 m49 name { text } leaders { id country { code alpha3 } } } }",
    ],
    ["rootFields", 3, roots(3), roots(4)],
    [
      "cost",
      50,
      "{ initiatives(first: 49) { nodes { id } } }",
      "{ initiatives(first: 50) { nodes { id } } }",
    ],
  ] as const)("%s", async (limit, most, within, beyond) => {
    const server = await strictly(limit, most);
    await answers(server, within);
    expect(await refusalOf(server, beyond)).toEqual(over(limit, most, most + 1));
  });
});

/** So that a test meets the one limit that it is about. */
const LIFTED: OperationLimits = {
  tokens: 100_000,
  depth: 100,
  aliases: 10_000,
  fields: 10_000,
  rootFields: 100,
  cost: 1e6,
};

describe("A refusal", () => {
  it("says in words which limit, by how much, and what to do", async () => {
    const { message } = await refusalOf(strict, "{ initiatives(first: 60) { nodes { id } } }");
    expect(message).toBe(
      "The operation costs 61, 11 over the limit of 50: ask for shorter pages or fewer lists within lists, or in several operations.",
    );
  });

  it("comes by GET as by POST", async () => {
    for (const query of ["{ initiatives(first: 60) { nodes { id } } }", tokens(150), roots(4)]) {
      const [get, post] = await Promise.all([
        strict.request(`/graphql?query=${encodeURIComponent(query)}`, {
          headers: { "apollo-require-preflight": "1" },
        }),
        strict.execute({ query }),
      ]);
      expect(get.status).toBe(400);
      expect(await get.json()).toEqual(post.body);
      expect(post.expectErrors()[0]?.extensions).toMatchObject({ code: "OPERATION_TOO_COMPLEX" });
    }
  });

  it("comes each time that a document is sent, not only the first time", async () => {
    const query = "{ initiatives(first: 70) { nodes { id } } }";
    expect(await refusalOf(strict, query)).toEqual(await refusalOf(strict, query));
  });

  it("does not keep an operation that the document holds besides from running", async () => {
    const query =
      "query Dear { initiatives(first: 100) { nodes { id } } } query Cheap { countries { code } }";
    const dear = await strict.execute({ query, operationName: "Dear" });
    expect(dear.expectErrors()[0]).toMatchObject(over("cost", 50, 101));
    const cheap = await strict.execute({ query, operationName: "Cheap" });
    expect(cheap.expectData()).toHaveProperty("countries");
  });

  it("counts tokens up to ten times the limit", async () => {
    expect(await refusalOf(strict, tokens(700))).toEqual(over("tokens", 100, 700));
    expect(await refusalOf(strict, tokens(5_000))).toEqual(over("tokens", 100, 1_000));
    expect(await refusalOf(strict, `${tokens(300)} "unfinished`)).toEqual(over("tokens", 100, 300));
  });

  it("is another where a document is no GraphQL", async () => {
    const [error] = (await strict.execute({ query: '{ "5 tokens. Parsing aborted." }' })).expectErrors();
    expect(error?.extensions).toEqual({ code: "GRAPHQL_PARSE_FAILED" });
  });
});

describe("Fragments count wherever they are spread:", () => {
  it.each([
    [
      "depth",
      "{ countries { ...A } } fragment A on Country { leaders { ...B } } fragment B on Leader { country { name { text } } }",
      5,
    ],
    [
      "aliases",
      "{ x: countries { ...A leaders { country { ...A } } } } fragment A on Country { a: code ... { b: code } }",
      5,
    ],
    ["fields", "{ countries { ...A ...A ...A } } fragment A on Country { code m49 alpha3 confidence }", 13],
    [
      "rootFields",
      "{ ...A ...A countries { code } ... on Query { d: countries { code } } } fragment A on Query { a: countries { code } b: countries { code } }",
      4,
    ],
    [
      "cost",
      "{ a: initiatives(first: 10) { ...P } initiatives(first: 15) { ...P } } fragment P on InitiativeConnection { nodes { title { text } } }",
      52,
    ],
  ] as const)("%s", async (limit, query, actual) => {
    const most = { depth: 4, aliases: 4, fields: 12, rootFields: 3, cost: 51 }[limit];
    const server = await serve({ ...LIFTED, [limit]: most });
    expect(await refusalOf(server, query)).toEqual(over(limit, most, actual));
    await answers(await serve({ ...LIFTED, [limit]: actual }), query);
  });

  it("also where they spread each other over and over, at once", async () => {
    const spread = (n: number) => `parent { ...f${n} } children { ...f${n} }`;
    const fragments = Array.from(
      { length: 900 },
      (_, n) => `fragment f${n} on Initiative { ${spread(n + 1)} }`,
    );
    const end = "fragment f900 on Initiative { id }";
    const query = `query ($n: Int) { initiatives(first: $n) { nodes { ...f0 } } } ${fragments.join(" ")} ${end}`;
    const server = await serve({ ...LIFTED, depth: 1_000, fields: 1e15 });
    const { message, extensions } = await refusalOf(server, query, { n: 0 });
    expect(message).toContain("more than can be counted fields, fragments spread out, far over the limit");
    expect(extensions).toMatchObject({ limit: "fields", actual: Number.MAX_SAFE_INTEGER });
    const costly = await serve({ ...LIFTED, depth: 1_000, fields: Number.POSITIVE_INFINITY });
    expect((await refusalOf(costly, query, { n: 1 })).extensions).toMatchObject({ limit: "cost" });
  });
});

describe("The cost of an operation", () => {
  const QUERY =
    "query ($n: Int = 49, $all: Boolean = true) { initiatives(first: $n) { nodes { id } } summits @include(if: $all) { id } sources @skip(if: $all) { id } }";

  it("follows its variables, for one document as well", async () => {
    const server = await serve({ cost: 60 });
    await answers(server, QUERY);
    await answers(server, QUERY, { n: 56 });
    expect(await refusalOf(server, QUERY, { n: 57 })).toEqual(over("cost", 60, 61));
    expect(await refusalOf(server, QUERY, { n: 100 })).toEqual(over("cost", 60, 104));
    expect(await refusalOf(server, QUERY, { n: 0, all: false })).toEqual(over("cost", 60, 151));
    await answers(server, QUERY, { n: null });
  });

  it("takes a page as long as it is without a size, where none or null is given", async () => {
    const server = await serve({ cost: 20 });
    for (const page of ["", "(first: null)", "(last: null, first: null)"]) {
      expect(await refusalOf(server, `{ initiatives${page} { nodes { id } } }`)).toEqual(
        over("cost", 20, 21),
      );
    }
    await answers(server, "{ initiatives(last: 19) { edges { cursor } } }");
  });

  it("leaves a page that is longer than pages may be to the error that says so", async () => {
    const server = await serve({ cost: 101 });
    const [error] = (
      await server.execute({ query: "{ initiatives(first: 1000000) { nodes { id } } }" })
    ).expectErrors();
    expect(error).toMatchObject({
      message: expect.stringContaining("at most 100"),
      extensions: { code: "BAD_USER_INPUT" },
    });
  });

  it("leaves a variable of the wrong form to the error that says so", async () => {
    const answer = await byDefault.execute({ query: QUERY, variables: { n: "many" } });
    expect(answer.expectErrors()[0]?.extensions).toEqual({ code: "BAD_USER_INPUT" });
  });

  it("by default stops pages of a hundred within each other at the third level", async () => {
    const pages = (below: string) =>
      `{ initiatives(first: 100) { nodes { actionItems(first: 100) { nodes { ${below} } } } } }`;
    await answers(byDefault, pages("id"));
    const third = pages("history(first: 100) { nodes { id } }");
    expect(await refusalOf(byDefault, third)).toEqual(over("cost", 50_000, 1_020_201));
  });
});

describe("By default", () => {
  it.each(Object.entries(DEFAULT_LIMITS))("a limit is what docs/api.md says: %s %d", (limit, most) => {
    expect(readDocument("docs/api.md")).toMatch(new RegExp(`^\\| \`${limit}\` \\| ${most} \\|`, "m"));
  });

  it("introspection is answered, as GraphiQL sends it and at its most curious", async () => {
    await answers(byDefault, getIntrospectionQuery());
    const options = {
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    };
    await answers(byDefault, getIntrospectionQuery(options));
  });

  it("introspection is answered also where little else is", async () => {
    const server = await serve({ depth: 1, cost: 1 });
    await answers(server, getIntrospectionQuery());
  });
});

describe("The time for a statement", () => {
  it("is told by the error of one that took longer", async () => {
    const hurried = await connect(database.url, silentLogger, { statementTimeoutMs: 30 });
    const locker = await database.pool.connect();
    try {
      await locker.query("begin; lock table country in access exclusive mode");
      const server = await startServer({ database: hurried, schema: wholeGraph });
      const [error] = (await server.execute({ query: "{ countries { code } }" })).expectErrors();
      expect(error?.message).toContain("PostgreSQL may work 30 ms on each root field");
      expect(error?.extensions).toEqual({ code: "OPERATION_TIMED_OUT", limit: "time", mostMs: 30 });
    } finally {
      await locker.query("rollback");
      locker.release();
      await hurried.close();
    }
  });
});
