import { describe, expect, it } from "vitest";
import { connect } from "../../src/kernel/database";
import { serveGraph, wholeGraph } from "../contract/support/graph";
import { silentLogger } from "../harness/log-capture";
import { startServer } from "../harness/test-server";

const server = await serveGraph();
const { url } = server;

const DATASET = `{ dataset { revision updatedAt licence publisher languages isSynthetic title { text translations { language text } } description { text translations { language text } }
  counts { countries leaders summits documents initiatives proposals actionItems statusChanges indicators events disagreements sources } }
  countries { code } summits { heldOn } actionPlans { startsOn endsOn } }`;

// biome-ignore lint/suspicious/noExplicitAny: answers are read field by field.
type Json = Record<string, any>;

const asked = async () => (await server.execute<Json>({ query: DATASET })).expectData();

const jsonAt = async (path: string, headers: Record<string, string> = {}) => {
  const response = await server.request(path, { headers });
  expect(response.status).toBe(200);
  return { response, body: (await response.json()) as Json };
};

describe("The dataset's revision", () => {
  it("says what the API says of the dataset", async () => {
    const { dataset } = await asked();
    const { description: _, ...rest } = dataset;
    const { response, body } = await jsonAt("/dataset/revision.json");
    expect(body).toEqual({ ...rest, title: dataset.title.text });
    expect(response.headers.get("sarazm-revision")).toBe(String(dataset.revision));
    expect(response.headers.get("link")).toBe(
      `<${url}/dataset/dcat.jsonld>; rel="describedby"; type="application/ld+json"`,
    );
  });

  it("moves with every write, and is not sent again until then", async () => {
    const { response, body } = await jsonAt("/dataset/revision.json");
    const held = { headers: { "if-none-match": response.headers.get("etag") ?? "" } };
    expect((await server.request("/dataset/revision.json", held)).status).toBe(304);
    await server.database.pool.query(
      "update source set publisher = publisher || '.' where id = (select min(id) from source)",
    );
    await expect.poll(async () => (await server.request("/dataset/revision.json", held)).status).toBe(200);
    expect((await jsonAt("/dataset/revision.json")).body["revision"]).toBe(body["revision"] + 1);
  });

  it("takes no parameters but a language", async () => {
    const response = await server.request("/dataset/revision.json?country=KZ");
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ message: 'There is no parameter "country" here: use language.' }],
    });
  });

  it("has a head without a body", async () => {
    const response = await server.request("/dataset/revision.json", { method: "HEAD" });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
  });
});

/** The terms that a node of JSON-LD uses, its values' too. */
const termsOf = (node: unknown): string[] => {
  if (Array.isArray(node)) return node.flatMap(termsOf);
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([term, value]) => [term, ...termsOf(value)]);
};

/** Terms of DCAT itself, which the context takes without listing them. */
const DCAT_TERMS = ["distribution", "version", "startDate", "endDate", "centroid"];

describe("The description of the dataset", () => {
  it("is JSON-LD of which every term has a meaning", async () => {
    const { response, body } = await jsonAt("/dataset/dcat.jsonld");
    expect(response.headers.get("content-type")).toBe("application/ld+json; charset=utf-8");
    const context = body["@context"];
    const known = (term: string) =>
      term.startsWith("@") ||
      term in context ||
      (term.split(":", 1)[0] as string) in context ||
      DCAT_TERMS.includes(term);
    expect(new Set(termsOf(body["@graph"]).filter((term) => !known(term)))).toEqual(new Set());
    expect(context["@vocab"]).toBe("http://www.w3.org/ns/dcat#");
  });

  it("says what the API says, in every language that there is", async () => {
    const { dataset, countries, summits, actionPlans } = await asked();
    const { body } = await jsonAt("/dataset/dcat.jsonld");
    const [described, service] = body["@graph"];
    const inLanguages = ({ translations }: { translations: { language: string; text: string }[] }) =>
      translations.map(({ language, text }) => ({ "@language": language, "@value": text }));
    expect(described).toMatchObject({
      "@type": "Dataset",
      title: inLanguages(dataset.title),
      description: inLanguages(dataset.description),
      publisher: { name: dataset.publisher },
      license: "https://spdx.org/licenses/ODbL-1.0",
      version: String(dataset.revision),
      modified: { "@value": dataset.updatedAt, "@type": "xsd:dateTime" },
    });
    expect(described.title).toHaveLength(3);
    const held = summits
      .map(({ heldOn }: { heldOn: string }) => heldOn)
      .filter(Boolean)
      .sort();
    expect(described.temporal.startDate["@value"]).toBe(held[0]);
    expect(described.temporal.endDate["@value"]).toBe(actionPlans.at(-1).endsOn);
    expect(described.spatial.map(({ identifier }: { identifier: string }) => identifier)).toEqual(
      countries.map(({ code }: { code: string }) => code),
    );
    expect(service).toMatchObject({
      "@type": "DataService",
      endpointURL: `${url}/graphql`,
      servesDataset: described["@id"],
    });
  });

  it("names each table in each format", async () => {
    const { body } = await jsonAt("/dataset/dcat.jsonld");
    const { distribution } = body["@graph"][0];
    const tables = ["initiatives", "action-items", "status-changes", "indicators", "events", "sources"];
    const expected = tables.flatMap((table) =>
      ["csv", "ndjson", "json", "xlsx"].map((format) => `${url}/export/${table}.${format}`),
    );
    expect(distribution.map(({ downloadURL }: { downloadURL: string }) => downloadURL)).toEqual(expected);
    for (const one of distribution)
      expect(one.mediaType).toMatch(/^http:\/\/www\.iana\.org\/assignments\/media-types\//);
  });
});

describe("While the database cannot be reached, what is published", () => {
  it.each([
    "/feeds/changes.atom",
    "/calendar/action-plan.ics",
    "/dataset/revision.json",
    "/dataset/dcat.jsonld",
  ])("at %s says so, and to try again", async (path) => {
    const database = await connect(server.database.url, silentLogger, { poolSize: 1 });
    const cut = await startServer({ database, schema: wholeGraph });
    await database.close();
    const response = await cut.request(path);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: "SERVICE_UNAVAILABLE" } }],
    });
  });
});
