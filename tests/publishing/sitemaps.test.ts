import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { wholeGraph } from "../contract/support/graph";
import { serveSyntheticGraph } from "../contract/support/synthetic";
import { filledDatabase } from "../harness/test-database";
import { startServer, type TestServer } from "../harness/test-server";
import { CLIENT } from "../web/support/site";
import { fetchPage } from "./support/page";

const database = await filledDatabase();
const server = await startServer({ database, schema: wholeGraph, webClient: CLIENT });
const { server: synthetic, records } = await serveSyntheticGraph(5_200);
const large = await startServer({ database: synthetic.database, schema: wholeGraph, webClient: CLIENT });

interface Entry {
  readonly loc: string;
  readonly lastmod?: string;
  readonly "xhtml:link": readonly {
    readonly hreflang: string;
    readonly href: string;
    readonly rel: string;
  }[];
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  isArray: (name) => ["url", "sitemap", "xhtml:link"].includes(name),
});

const xmlAt = async (from: TestServer, address: string) => {
  const response = await from.request(address);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/xml; charset=utf-8");
  const text = await response.text();
  expect(XMLValidator.validate(text)).toBe(true);
  expect(Buffer.byteLength(text)).toBeLessThan(50 * 1_048_576);
  return parser.parse(text);
};

const sitemapsOf = async (from: TestServer): Promise<readonly string[]> => {
  const { sitemapindex } = await xmlAt(from, "/sitemap.xml");
  expect(sitemapindex.xmlns).toBe("http://www.sitemaps.org/schemas/sitemap/0.9");
  return sitemapindex.sitemap.map(({ loc }: { loc: string }) => loc);
};

const entriesOf = async (from: TestServer): Promise<readonly Entry[]> => {
  const entries: Entry[] = [];
  for (const address of await sitemapsOf(from)) {
    const { urlset } = await xmlAt(from, address);
    expect(urlset.url.length).toBeLessThanOrEqual(50_000);
    entries.push(...urlset.url);
  }
  return entries;
};

const STANDING = [
  "",
  "/initiatives",
  "/action-items",
  "/countries",
  "/leaders",
  "/summits",
  "/sources",
  "/map",
  "/timeline",
  "/corrections",
];

const inLanguages = ({ url }: TestServer, paths: readonly string[]): readonly string[] =>
  paths.flatMap((path) => ["en", "ru", "ar"].map((language) => `${url}/${language}${path}`));

interface Listed {
  readonly id: string;
  readonly updatedAt: string;
}

interface Whole {
  readonly initiatives: { readonly nodes: readonly Listed[] };
  readonly actionItems: { readonly nodes: readonly Listed[] };
  readonly leaders: { readonly nodes: readonly Listed[] };
  readonly countries: readonly { readonly code: string }[];
  readonly summits: readonly Listed[];
  readonly sources: readonly Listed[];
}

const everything = async (): Promise<Whole> => {
  const query = `{ initiatives(first: 100) { nodes { id updatedAt } } actionItems(first: 100) { nodes { id updatedAt } }
    leaders(first: 100) { nodes { id } } countries { code } summits { id } sources { id } }`;
  return (await server.execute<Whole>({ query })).expectData();
};

describe("The sitemaps", () => {
  it("name every page that is to be found, once in each language", async () => {
    const { initiatives, actionItems, leaders, countries, summits, sources } = await everything();
    const paths = [
      ...STANDING,
      ...initiatives.nodes.map(({ id }) => `/initiatives/${id}`),
      ...actionItems.nodes.map(({ id }) => `/action-items/${id}`),
      ...leaders.nodes.map(({ id }) => `/leaders/${id}`),
      ...countries.map(({ code }) => `/countries/${code}`),
      ...summits.map(({ id }) => `/summits/${id}`),
      ...sources.map(({ id }) => `/sources/${id}`),
    ];
    const entries = await entriesOf(server);
    expect(entries.map(({ loc }) => loc).toSorted()).toEqual(inLanguages(server, paths).toSorted());
  });

  it("say when what the graph dates was written last", async () => {
    const { initiatives, actionItems } = await everything();
    const dated = (await entriesOf(server)).filter(({ lastmod }) => lastmod !== undefined);
    expect(new Set(dated.map(({ loc, lastmod }) => `${loc.split("/").at(-1)} ${lastmod}`))).toEqual(
      new Set([...initiatives.nodes, ...actionItems.nodes].map(({ id, updatedAt }) => `${id} ${updatedAt}`)),
    );
  });

  it("lead to pages that name the same addresses for their languages", async () => {
    for (const entry of (await entriesOf(server)).filter((_, at) => at % 97 === 0)) {
      const page = await fetchPage(server, entry.loc);
      expect(page.response.status).toBe(200);
      expect(page.meta("robots")).toBeUndefined();
      expect(page.links("canonical").map(({ href }) => href)).toEqual([entry.loc]);
      const named = page.links("alternate").filter(({ hreflang }) => hreflang !== undefined);
      expect(named.map(({ hreflang, href }) => ({ rel: "alternate", hreflang, href }))).toEqual(
        entry["xhtml:link"],
      );
    }
  });

  it("are not sent again until something is written", async () => {
    const held = async (path: string, etag: string) =>
      (await server.request(path, { headers: { "if-none-match": etag } })).status;
    for (const path of ["/sitemap.xml", "/sitemaps/1.xml", "/robots.txt"]) {
      const { headers } = await server.request(path);
      expect(await held(path, headers.get("etag") ?? "")).toBe(304);
    }
    const { headers } = await server.request("/sitemaps/1.xml");
    await database.pool.query("update source set publisher = publisher || '.'");
    await expect.poll(() => held("/sitemaps/1.xml", headers.get("etag") ?? "")).toBe(200);
  });

  it.each(["/sitemaps/2.xml", "/sitemaps/0.xml", "/sitemaps/1e3.xml", "/sitemaps/999999.xml"])(
    "are no more than the index names: %s",
    async (path) => {
      const response = await server.request(path);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "NOT_FOUND" } }] });
    },
  );

  it("are named by robots.txt, which keeps nobody from the pages and the graph", async () => {
    const response = await server.request("/robots.txt");
    expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(await response.text()).toBe(
      `User-agent: *\nDisallow: /graphiql\n\nSitemap: ${server.url}/sitemap.xml\n`,
    );
  });
});

describe("The sitemaps of a large dataset", () => {
  it("are several, and name every page once in each language", async () => {
    expect(await sitemapsOf(large)).toEqual([`${large.url}/sitemaps/1.xml`, `${large.url}/sitemaps/2.xml`]);
    const locs = (await entriesOf(large)).map(({ loc }) => loc);
    expect(new Set(locs).size).toBe(locs.length);
    const { "action-items": actionItems, initiatives, sources, leaders, summits } = records;
    const ids = [actionItems, initiatives, sources, leaders, summits].flat().map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(5_200);
    const named = new Set(locs.map((loc) => loc.split("/").at(-1)));
    expect(ids.filter((id) => !named.has(id))).toEqual([]);
  });

  it("are of invented data, which search engines are told to leave out", async () => {
    const page = await fetchPage(large, "/en/initiatives");
    expect(page.meta("robots")).toBe("noindex");
  });
});

describe("Where there is no web client", () => {
  it("there are no pages to name", async () => {
    const bare = await startServer({ database, schema: wholeGraph });
    for (const path of ["/robots.txt", "/sitemap.xml", "/sitemaps/1.xml"]) {
      expect((await bare.request(path)).status).toBe(404);
    }
  });
});
