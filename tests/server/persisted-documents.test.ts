import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { buildWholeGraph } from "../../src/graph";
import { readPersistedDocuments } from "../../src/server";
import { serveRouter } from "../harness/federated/serve-router";
import { subscribe, TRANSPORTS } from "../harness/subscriber";
import { filledDatabase } from "../harness/test-database";
import { startServer, type TestServer } from "../harness/test-server";

const COUNTRY = "query Country($code: CountryCode!) { country(code: $code) { code alpha3 } }";
const NAMES = "query Names { countries { name { text } } }";
const FOLLOW = "subscription Follow { statusChanged { id } }";
const REQUEST =
  'mutation Ask { requestCorrection(input: { subject: COUNTRY, subjectId: "KZ", reason: "The capital has another name now.", url: "https://example.org/act" }) { correction { state } userErrors { code } } }';
const TYPES = "query Types { __schema { queryType { name } } }";
const BROKEN = "query Broken { nothing }";
const UNPARSABLE = "query {";

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");
const idOf = (text: string): string => `sha256:${hashOf(text)}`;

const folder = await mkdtemp(join(tmpdir(), "sarazm-persisted-"));
afterAll(() => rm(folder, { recursive: true }));
const byHash = join(folder, "persisted-documents.json");
const ofApollo = join(folder, "apollo.json");
await writeFile(
  byHash,
  JSON.stringify(Object.fromEntries([COUNTRY, NAMES, FOLLOW, REQUEST, TYPES].map((t) => [hashOf(t), t]))),
);
await writeFile(
  ofApollo,
  JSON.stringify({
    format: "apollo-persisted-query-manifest",
    version: 1,
    operations: [
      { id: "names-v1", name: "Names", type: "query", body: NAMES },
      { id: "broken-v1", name: "Broken", type: "query", body: BROKEN },
      { id: "unparsable-v1", name: "", type: "query", body: UNPARSABLE },
    ],
  }),
);

const documents = await readPersistedDocuments({ paths: [byHash, ofApollo], isOnly: false });
const schema = buildWholeGraph();
const database = await filledDatabase();
const shared = { database, schema, documents };
const open = await startServer({ ...shared, answerCacheBytes: 10_000_000 });
const only = await startServer({ ...shared, onlyPersisted: true });
const routed = await startServer({
  ...shared,
  onlyPersisted: true,
  routed: (parts) => serveRouter("federated, in process", schema, parts),
});

const post = async (server: TestServer, body: object, headers: Record<string, string> = {}) => {
  const response = await server.request("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  const requestId = response.headers.get("x-request-id") ?? "";
  return {
    status: response.status,
    body: await response.json(),
    statements: server.log.statementsOf(requestId),
  };
};

const get = (server: TestServer, parameters: Record<string, string>, headers: Record<string, string> = {}) =>
  server.request(`/graphql?${new URLSearchParams(parameters)}`, {
    headers: { "apollo-require-preflight": "1", ...headers },
  });

const isPlanned = (server: TestServer): boolean =>
  server.log.entries().some(({ msg }) => msg === "persisted documents are planned");

const codeOf = ({ body }: { body: { errors?: { extensions?: { code?: string } }[] } }) =>
  body.errors?.[0]?.extensions?.code;

const KZ = { data: { country: { code: "KZ", alpha3: "KAZ" } } };
const variables = { code: "KZ" };
const persistedQuery = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });

describe.each([
  ["that answers anything", open],
  ["that answers persisted documents only", only],
  ["that answers persisted documents only, over subgraphs", routed],
])("A persisted document, of a server %s", (_, server) => {
  it("is asked by its SHA-256, in a body and in an address", async () => {
    expect(await post(server, { documentId: idOf(COUNTRY), variables })).toMatchObject({
      status: 200,
      body: KZ,
    });
    const response = await get(server, { documentId: idOf(COUNTRY), variables: JSON.stringify(variables) });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(KZ);
  });

  it("is asked by the hash that Apollo's clients send, without being registered", async () => {
    const extensions = persistedQuery(hashOf(COUNTRY));
    expect(await post(server, { extensions, variables })).toMatchObject({ status: 200, body: KZ });
    const parameters = { extensions: JSON.stringify(extensions), variables: JSON.stringify(variables) };
    expect(await (await get(server, parameters)).json()).toEqual(KZ);
  });

  it("is asked by what a manifest calls it", async () => {
    expect((await post(server, { documentId: "names-v1" })).body.data.countries).toHaveLength(6);
    expect((await post(server, { extensions: persistedQuery("names-v1") })).body.data.countries).toHaveLength(
      6,
    );
  });

  it("is asked in its own words", async () => {
    expect((await post(server, { query: COUNTRY, variables })).body).toEqual(KZ);
  });

  it("may write, and may ask for the schema, but not write by GET", async () => {
    expect((await post(server, { documentId: idOf(REQUEST) })).body).toEqual({
      data: { requestCorrection: { correction: { state: "OPEN" }, userErrors: [] } },
    });
    expect((await get(server, { documentId: idOf(REQUEST) })).status).toBe(405);
    expect((await post(server, { documentId: idOf(TYPES) })).body).toEqual({
      data: { __schema: { queryType: { name: "Query" } } },
    });
  });

  it("that does not fit the schema says so to who asks for it", async () => {
    expect(codeOf(await post(server, { documentId: "broken-v1" }))).toBe("GRAPHQL_VALIDATION_FAILED");
    expect(codeOf(await post(server, { documentId: idOf(UNPARSABLE) }))).toBe("GRAPHQL_PARSE_FAILED");
  });

  it.each(TRANSPORTS)("is followed over %s", async (transport) => {
    const url = `${server.url}/graphql`;
    const subscriber = subscribe(transport, url, { query: "", documentId: idOf(FOLLOW) });
    const answered = subscribe(transport, url, { query: "", documentId: idOf(NAMES) });
    expect(await answered.until(1)).toMatchObject([{ data: { countries: { length: 6 } } }]);
    expect(subscriber.errors).toEqual([]);
    expect(subscriber.isDone()).toBe(false);
    subscriber.stop();
  });

  it.each([
    ["an id that nobody knows", { documentId: idOf("{ a }") }, "PERSISTED_DOCUMENT_NOT_FOUND"],
    [
      "an id in capitals",
      { documentId: `sha256:${hashOf(COUNTRY).toUpperCase()}` },
      "PERSISTED_DOCUMENT_NOT_FOUND",
    ],
    ["an id of another kind", { documentId: `md5:${hashOf(COUNTRY)}` }, "PERSISTED_DOCUMENT_NOT_FOUND"],
    ["an id that is no text", { documentId: 5 }, "BAD_REQUEST"],
    ["an id beside a query", { documentId: idOf(COUNTRY), query: COUNTRY }, "BAD_REQUEST"],
  ])("is refused with %s", async (_what, body, code) => {
    const answer = await post(server, { ...body, variables });
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toHaveLength(1);
    expect(codeOf(answer)).toBe(code);
    expect(answer.statements).toEqual([]);
  });

  it("is refused where the address has its id twice, and where any page could send it", async () => {
    const twice = await server.request(`/graphql?documentId=a&documentId=b`, {
      headers: { "apollo-require-preflight": "1" },
    });
    expect(twice.status).toBe(400);
    expect(await twice.json()).toMatchObject({ errors: [{ extensions: { code: "BAD_REQUEST" } }] });
    const unasked = await server.request(`/graphql?documentId=${idOf(NAMES)}`);
    expect(unasked.status).toBe(400);
  });

  it.each(TRANSPORTS)("is refused over %s under an id that nobody knows", async (transport) => {
    const subscriber = subscribe(transport, `${server.url}/graphql`, {
      query: "",
      documentId: idOf("{ a }"),
    });
    await subscriber.untilDone();
    expect(subscriber.errors).toMatchObject([{ extensions: { code: "PERSISTED_DOCUMENT_NOT_FOUND" } }]);
  });

  it("is named in the log where it cannot be answered, with the reason", async () => {
    await expect.poll(() => isPlanned(server)).toBe(true);
    const told = server.log.entries().filter(({ msg }) => msg === "a persisted document cannot be answered");
    expect(told).toMatchObject([
      { document: `${ofApollo}, broken-v1`, reason: 'Cannot query field "nothing" on type "Query".' },
      { document: `${ofApollo}, unparsable-v1`, reason: expect.stringMatching(/^Syntax Error/) },
    ]);
  });
});

describe("The answer to a persisted document", () => {
  it("is kept, in each language, and given to who holds it without a word", async () => {
    const ask = (language: string, etag?: string) =>
      get(
        open,
        { documentId: idOf(NAMES) },
        { "accept-language": language, ...(etag && { "if-none-match": etag }) },
      );
    const first = await ask("ru");
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^W\//);
    expect(await first.json()).toMatchObject({
      data: { countries: [{ name: { text: "Кыргызстан" } }, {}, {}, {}, {}, {}] },
    });
    expect((await ask("ru", etag)).status).toBe(304);
    const english = await ask("en", etag);
    expect(english.status).toBe(200);
    expect(await english.json()).toMatchObject({
      data: { countries: [{ name: { text: "Kyrgyzstan" } }, {}, {}, {}, {}, {}] },
    });
    const again = await ask("ru");
    expect(open.log.statementsOf(again.headers.get("x-request-id") ?? "")).toEqual([]);
  });

  it("costs no statement the second time, in a body too", async () => {
    const body = { documentId: idOf(COUNTRY), variables: { code: "TJ" } };
    expect((await post(open, body)).statements).toHaveLength(1);
    expect((await post(open, body)).statements).toHaveLength(0);
  });
});

describe.each([
  ["in one process", only],
  ["over subgraphs", routed],
])("Where nothing but persisted documents is answered, %s", (_, server) => {
  const OTHERS = [
    ["a query", "{ countries { code } }"],
    ["a mutation", REQUEST.replace("Ask", "AskAgain")],
    ["introspection", "{ __schema { types { name } } }"],
    ["the name of a type", "{ __typename }"],
    ["another spelling of a persisted document", `${NAMES} `],
  ] as const;

  it.each(OTHERS)("%s is refused", async (_what, query) => {
    const answer = await post(server, { query });
    expect(answer).toMatchObject({ status: 400, statements: [] });
    expect(codeOf(answer)).toBe("PERSISTED_DOCUMENT_REQUIRED");
    const response = await get(server, { query });
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: "PERSISTED_DOCUMENT_REQUIRED" } }],
    });
  });

  it.each(
    TRANSPORTS.flatMap((transport) =>
      [...OTHERS, ["a subscription", `${FOLLOW} `] as const].map(
        ([what, query]) => [transport, what, query] as const,
      ),
    ),
  )("over %s, %s is refused", async (transport, _what, query) => {
    const subscriber = subscribe(transport, `${server.url}/graphql`, { query });
    await subscriber.untilDone();
    expect(subscriber.errors).toMatchObject([{ extensions: { code: "PERSISTED_DOCUMENT_REQUIRED" } }]);
  });

  it("no query is registered under its hash", async () => {
    const query = "{ countries { alpha3 } }";
    const extensions = persistedQuery(hashOf(query));
    expect(codeOf(await post(server, { query, extensions }))).toBe("PERSISTED_DOCUMENT_REQUIRED");
    expect(codeOf(await post(server, { extensions }))).toBe("PERSISTED_DOCUMENT_NOT_FOUND");
  });

  it("nothing was written but what a persisted document wrote", async () => {
    const { rows } = await database.pool.query("select count(*)::int as count from correction");
    await post(server, { query: REQUEST.replace("Ask", "AskAgain") });
    expect((await database.pool.query("select count(*)::int as count from correction")).rows).toEqual(rows);
  });

  it("GraphiQL says so", async () => {
    const notice = "answers persisted documents only";
    const page = await server.request("/graphiql", { headers: { accept: "text/html" } });
    expect(await page.text()).toContain(notice);
    expect(await (await open.request("/graphiql")).text()).not.toContain(notice);
  });
});

describe("The documents that come with the program", () => {
  it("can all be answered", async () => {
    const shipped = await readPersistedDocuments({ paths: undefined, isOnly: false });
    expect(shipped.map(({ name }) => name)).toContain("progress-by-country.graphql");
    const server = await startServer({ database, schema, documents: shipped });
    await expect.poll(() => isPlanned(server), { timeout: 10_000 }).toBe(true);
    const told = server.log.entries().filter(({ msg }) => msg === "a persisted document cannot be answered");
    expect(told).toEqual([]);
    const text = shipped.find(({ name }) => name === "progress-by-country.graphql")?.text ?? "";
    expect((await post(server, { documentId: idOf(text) })).body.data.progress).toHaveLength(6);
  });

  it("or somebody's own are read before the server starts, or refused", async () => {
    await expect(
      readPersistedDocuments({ paths: [join(folder, "none.json")], isOnly: true }),
    ).rejects.toThrow(/none\.json cannot be read/);
  });
});
