import { createHash } from "node:crypto";
import { auditServer } from "graphql-http";
import { describe, expect, it } from "vitest";
import { filledDatabase } from "../harness/test-database";
import { startServer } from "../harness/test-server";
import { probeSchema } from "./probe-schema";

const server = await startServer({ database: await filledDatabase(), schema: probeSchema() });

const JSON_BODY = { "content-type": "application/json" };
const GREETING = JSON.stringify({ query: "{ greeting }" });
const PREFLIGHTED = { "apollo-require-preflight": "true" };

const post = (body: string, headers: Record<string, string> = JSON_BODY) =>
  server.request("/graphql", { method: "POST", headers, body });
const get = (parameters: Record<string, string>, headers: Record<string, string> = PREFLIGHTED) =>
  server.request(`/graphql?${new URLSearchParams(parameters)}`, { headers });

describe("GraphQL over HTTP", () => {
  it("meets every MUST of the specification's audits", async () => {
    const results = await auditServer({ url: `${server.url}/graphql`, fetchFn: fetch });
    expect(results.length).toBeGreaterThan(50);
    expect(results.filter(({ status }) => status === "error").map(({ name }) => name)).toEqual([]);
  });

  it.each([
    ["application/json", "application/json; charset=utf-8"],
    ["application/graphql-response+json", "application/graphql-response+json; charset=utf-8"],
    ["*/*", "application/json; charset=utf-8"],
  ])("answers %s with %s", async (accept, contentType) => {
    const response = await post(GREETING, { ...JSON_BODY, accept });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(contentType);
    expect(await response.json()).toEqual({ data: { greeting: "Salom" } });
  });

  it("answers queries by GET", async () => {
    const query = "query Echo($count: Int!) { echo(count: $count) }";
    const response = await get({ query, variables: '{"count":3}', operationName: "Echo" });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ data: { echo: 3 } });
  });

  it("keeps persisted queries by their hash", async () => {
    const query = "query Persisted { greeting }";
    const sha256Hash = createHash("sha256").update(query).digest("hex");
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash } });
    expect(await (await get({ extensions })).json()).toMatchObject({
      errors: [{ extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } }],
    });
    expect(await (await get({ query, extensions })).json()).toEqual({ data: { greeting: "Salom" } });
    expect(await (await get({ extensions })).json()).toEqual({ data: { greeting: "Salom" } });
  });
});

interface Refusal {
  readonly about: string;
  readonly ask: () => Promise<Response>;
  readonly status: number;
  readonly code: string;
  readonly message: RegExp;
}

const REFUSALS: readonly Refusal[] = [
  {
    about: "malformed JSON",
    ask: () => post('{"query":'),
    status: 400,
    code: "BAD_REQUEST",
    message: /not well-formed JSON/,
  },
  { about: "no body", ask: () => post(""), status: 400, code: "BAD_REQUEST", message: /empty/ },
  { about: "a number", ask: () => post("5"), status: 400, code: "BAD_REQUEST", message: /body/ },
  { about: "null", ask: () => post("null"), status: 400, code: "BAD_REQUEST", message: /body/ },
  {
    about: "a batch",
    ask: () => post(`[${GREETING},${GREETING}]`),
    status: 400,
    code: "BAD_REQUEST",
    message: /batching/,
  },
  {
    about: "a poisoned prototype",
    ask: () => post('{"query":"{ greeting }","__proto__":{"a":1}}'),
    status: 400,
    code: "BAD_REQUEST",
    message: /not well-formed|cannot be read/,
  },
  {
    about: "no query",
    ask: () => post('{"variables":{}}'),
    status: 400,
    code: "BAD_REQUEST",
    message: /query/,
  },
  {
    about: "a query that is no text",
    ask: () => post('{"query":{"a":1}}'),
    status: 400,
    code: "BAD_REQUEST",
    message: /string/,
  },
  {
    about: "variables that are no object",
    ask: () => post('{"query":"{ greeting }","variables":"{}"}'),
    status: 400,
    code: "BAD_REQUEST",
    message: /variables/,
  },
  {
    about: "another content type",
    ask: () => post(GREETING, { "content-type": "text/plain" }),
    status: 415,
    code: "UNSUPPORTED_MEDIA_TYPE",
    message: /application\/json/,
  },
  {
    about: "a form",
    ask: () => post("query=%7Bgreeting%7D", { "content-type": "application/x-www-form-urlencoded" }),
    status: 415,
    code: "UNSUPPORTED_MEDIA_TYPE",
    message: /application\/json/,
  },
  {
    about: "a body that is too large",
    ask: () => post(JSON.stringify({ query: `{ greeting } # ${"x".repeat(2 ** 20)}` })),
    status: 413,
    code: "PAYLOAD_TOO_LARGE",
    message: /larger/,
  },
  {
    about: "an Accept header that names no JSON",
    ask: () => post(GREETING, { ...JSON_BODY, accept: "image/png" }),
    status: 406,
    code: "BAD_REQUEST",
    message: /accept/,
  },
  {
    about: "a syntax error",
    ask: () => post('{"query":"{ greeting"}'),
    status: 400,
    code: "GRAPHQL_PARSE_FAILED",
    message: /Syntax Error/,
  },
  {
    about: "an unknown field",
    ask: () => post('{"query":"{ greetin }"}'),
    status: 400,
    code: "GRAPHQL_VALIDATION_FAILED",
    message: /Cannot query field "greetin" on type "Query"/,
  },
  {
    about: "an unknown operation name",
    ask: () => post('{"query":"query A { greeting }","operationName":"B"}'),
    status: 400,
    code: "OPERATION_RESOLUTION_FAILURE",
    message: /Unknown operation named "B"/,
  },
  {
    about: "several operations without a name",
    ask: () => post('{"query":"query A { greeting } query B { greeting }"}'),
    status: 400,
    code: "OPERATION_RESOLUTION_FAILURE",
    message: /operation name/,
  },
  {
    about: "a variable of the wrong type",
    ask: () => post('{"query":"query($n: Int!) { echo(count: $n) }","variables":{"n":"many"}}'),
    status: 400,
    code: "BAD_USER_INPUT",
    message: /Variable "\$n"/,
  },
  {
    about: "a missing variable",
    ask: () => post('{"query":"query($n: Int!) { echo(count: $n) }"}'),
    status: 400,
    code: "BAD_USER_INPUT",
    message: /Variable "\$n"/,
  },
  {
    about: "a mutation by GET",
    ask: () => get({ query: "mutation { change }" }),
    status: 405,
    code: "BAD_REQUEST",
    message: /GET/,
  },
  {
    about: "a GET that any web page could make",
    ask: () => get({ query: "{ greeting }" }, {}),
    status: 400,
    code: "BAD_REQUEST",
    message: /Cross-Site Request Forgery/,
  },
  {
    about: "variables of a GET that are no JSON",
    ask: () => get({ query: "{ greeting }", variables: "{" }),
    status: 400,
    code: "BAD_REQUEST",
    message: /invalid JSON/,
  },
  {
    about: "another method",
    ask: () => server.request("/graphql", { method: "DELETE" }),
    status: 405,
    code: "METHOD_NOT_ALLOWED",
    message: /DELETE/,
  },
  {
    about: "another address",
    ask: () => server.request("/graph"),
    status: 404,
    code: "NOT_FOUND",
    message: /\/graphql/,
  },
  {
    about: "a malformed address",
    ask: () => server.request("/%zz"),
    status: 400,
    code: "BAD_REQUEST",
    message: /address/,
  },
];

describe("What a client got wrong", () => {
  it.each(REFUSALS)("$about: $status $code", async ({ ask, status, code, message }) => {
    const response = await ask();
    const text = await response.text();
    expect({ status: response.status, text }).toMatchObject({ status });
    expect(response.headers.get("content-type")).toMatch(/^application\/json/);
    const { errors, data } = JSON.parse(text);
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect(errors[0].extensions).toEqual({ code });
    expect(errors[0].message).toMatch(message);
    expect(text).not.toMatch(/stacktrace|node_modules|\.js:\d|\.ts:\d/);
  });

  it("is told in the newer media type to those who prefer it", async () => {
    const response = await post("{", { ...JSON_BODY, accept: "application/graphql-response+json" });
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toBe("application/graphql-response+json; charset=utf-8");
  });

  it("is told when only execution can find it", async () => {
    const { body } = await server.execute({
      query: "query($n: Int) { echo(count: $n) }",
      variables: { n: null },
    });
    expect(body.data).toEqual({ echo: null });
    expect(body.errors).toMatchObject([{ path: ["echo"], extensions: { code: "BAD_USER_INPUT" } }]);
  });
});
