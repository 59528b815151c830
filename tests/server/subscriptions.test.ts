import { describe, expect, it } from "vitest";
import { records } from "../contract/support/dataset";
import { serveGraph } from "../contract/support/graph";
import { writeStatusChange } from "../contract/support/status-changes";
import { eventually, subscribe, TRANSPORTS } from "../harness/subscriber";

const server = await serveGraph({ limits: { depth: 4 } });
const address = `${server.url}/graphql`;
const [item] = records["action-items"] as [(typeof records)["action-items"][number]];

const OPERATIONS = [
  ["a query", "{ countries { code } }"],
  ["what is no GraphQL", "{ countries { "],
  ["a field that is not there", "{ planets { code } }"],
  ["what is over a limit", "{ countries { items { nodes { plan { items { nodes { id } } } } } } }"],
  ["a country that is not there", '{ country(code: "XX") { code } }'],
  ["a cursor that is none", '{ actionItems(after: "x") { nodes { id } } }'],
  [
    "a mutation that needs a token",
    'mutation { recordStatus(input: { itemId: "x", status: PIPELINE, effectiveOn: "2026-01-01", evidence: [], expectedVersion: 1 }) { userErrors { code } } }',
  ],
] as const;

describe.each(TRANSPORTS)("Over %s", (transport) => {
  it.each(OPERATIONS)("%s is answered as over HTTP", async (_, query) => {
    const { body } = await server.execute({ query });
    const subscriber = subscribe(transport, address, { query });
    await subscriber.untilDone();
    const { data } = subscriber.results[0] ?? {};
    expect(subscriber.errors).toEqual(body.errors ?? []);
    expect(data ?? null).toEqual(body.data ?? null);
  });

  it.each([
    ["what is no field", "subscription { planetMoved { id } }", "GRAPHQL_VALIDATION_FAILED"],
    [
      "two root fields",
      "subscription { a: statusChanged { id } b: statusChanged { id } }",
      "GRAPHQL_VALIDATION_FAILED",
    ],
    [
      "what is too deep",
      "subscription { statusChanged { item { plan { items { nodes { id } } } } } }",
      "OPERATION_TOO_COMPLEX",
    ],
    ["no field that is left", "subscription { statusChanged @skip(if: true) { id } }", "BAD_USER_INPUT"],
  ])("a subscription to %s is refused", async (_, query, code) => {
    const subscriber = subscribe(transport, address, { query });
    await subscriber.untilDone();
    expect(subscriber.errors.map(({ extensions }) => extensions?.["code"])).toContain(code);
  });

  it("a subscription that is given up is forgotten, and others go on", async () => {
    const query = "subscription { statusChanged { id } }";
    const [gone, stays] = [
      subscribe(transport, address, { query }),
      subscribe(transport, address, { query }),
    ];
    while (gone.results.length === 0 || stays.results.length === 0)
      await writeStatusChange(server.database, { itemId: item.id });
    gone.stop();
    const id = await writeStatusChange(server.database, { itemId: item.id });
    await eventually(
      () => JSON.stringify(stays.results).includes(id),
      () => id,
    );
    stays.stop();
  });
});

it("A subscription that is sent to be answered once is told how to subscribe", async () => {
  const { status, body } = await server.execute({ query: "subscription { statusChanged { id } }" });
  expect(status).toBe(400);
  expect(body.errors?.[0]?.message).toMatch(/graphql-transport-ws.*text\/event-stream/);
  expect(body.errors?.[0]?.extensions?.["code"]).toBe("BAD_REQUEST");
});

it("An event stream that is asked for by GET reads, and does not write", async () => {
  const stream = async (query: string) =>
    (
      await server.request(`/graphql?query=${encodeURIComponent(query)}`, {
        headers: { accept: "text/event-stream" },
      })
    ).text();
  expect(await stream("{ countries { code } }")).toContain('"countries"');
  const refused = await stream(
    'mutation { recordStatus(input: { itemId: "x", status: PIPELINE, effectiveOn: "2026-01-01", evidence: [], expectedVersion: 1 }) { userErrors { code } } }',
  );
  expect(refused).toContain("A GET request may only read");
});

it.each([
  ["a list", "[]", 400, "BAD_REQUEST", /query/],
  ["a list of operations", '[{"query":"{ __typename }"}]', 400, "BAD_REQUEST", /query/],
  ["a number", "5", 400, "BAD_REQUEST", /JSON object/],
  ["null", "null", 400, "BAD_REQUEST", /empty/],
  ["no query", "{}", 400, "BAD_REQUEST", /query/],
  ["a query that is no text", '{"query":{}}', 400, "BAD_REQUEST", /text/],
  [
    "variables that are no object",
    '{"query":"{ __typename }","variables":"x"}',
    400,
    "BAD_REQUEST",
    /variables/,
  ],
  [
    "extensions that are no object",
    '{"query":"{ __typename }","extensions":[]}',
    400,
    "BAD_REQUEST",
    /extensions/,
  ],
  ["no body", undefined, 415, "UNSUPPORTED_MEDIA_TYPE", /application\/json/],
])("A request for events with %s is refused as over HTTP", async (_, body, status, code, message) => {
  const response = await server.request("/graphql", {
    method: "POST",
    headers: {
      accept: "text/event-stream",
      ...(body !== undefined && { "content-type": "application/json" }),
    },
    ...(body !== undefined && { body }),
  });
  expect(response.status).toBe(status);
  const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] };
  expect(errors).toEqual([{ message: expect.stringMatching(message), extensions: { code } }]);
});

it("Variables in the address of a request for events must be well-formed", async () => {
  const query = encodeURIComponent("{ __typename }");
  const response = await server.request(`/graphql?query=${query}&variables=x`, {
    headers: { accept: "text/event-stream" },
  });
  const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] };
  expect(errors).toEqual([
    { message: expect.stringContaining("well-formed"), extensions: { code: "BAD_REQUEST" } },
  ]);
});

it("Whoever accepts events besides JSON is answered in JSON", async () => {
  const { headers } = await server.execute({
    query: "{ countries { code } }",
    headers: { accept: "application/graphql-response+json, application/json, text/event-stream" },
  });
  expect(headers.get("content-type")).toMatch(/json/);
});
