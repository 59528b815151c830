import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { buildWholeGraph } from "../../src/graph";
import { filledDatabase } from "../harness/test-database";
import { startServer } from "../harness/test-server";
import { messagesIn } from "./support/messages";
import { CLIENT } from "./support/site";

const database = await filledDatabase();
const schema = buildWholeGraph();
const server = await startServer({ database, schema, webClient: CLIENT });

const get = (path: string, headers: Record<string, string> = {}) => server.request(path, { headers });

describe("The web client", () => {
  it.each([
    "/",
    "/initiatives",
    "/initiatives/joint-grain-processing-hubs",
    "/ru",
    "/ru/",
    "/ar/countries/KZ",
  ])("is given out at %s, and lets nothing inline or from elsewhere run", async (path) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("public, no-cache");
    const policy = response.headers.get("content-security-policy");
    expect(policy).toMatch(/default-src 'none';script-src 'self';style-src 'self';/);
    expect(policy).not.toMatch(/unsafe|https?:/);
    expect(await response.text()).toContain('<div id="root">');
  });

  it.each([
    ["/ru", "en", "ru", "ltr"],
    ["/ar/initiatives", "en", "ar", "rtl"],
    ["/", "ar-DZ, en;q=0.5", "ar", "rtl"],
    ["/", "ru", "ru", "ltr"],
    ["/", "fr", "en", "ltr"],
  ])("says its language before any script runs: %s for a reader of %s", async (path, wanted, lang, dir) => {
    const response = await get(path, { "accept-language": wanted });
    expect(response.headers.get("content-language")).toBe(lang);
    expect(await response.text()).toContain(`<html lang="${lang}" dir="${dir}">`);
  });

  it("is not sent again to who has it", async () => {
    const first = await get("/");
    const again = await get("/", { "if-none-match": first.headers.get("etag") ?? "" });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
  });

  it("has files that are kept for ever, compressed beforehand", async () => {
    const page = await (await get("/")).text();
    const [script = ""] = page.match(/\/assets\/[\w-]+\.js/) ?? [];
    const plain = await server.app.inject({ url: script, headers: { "accept-encoding": "identity" } });
    expect(plain.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    const brotli = await server.app.inject({ url: script, headers: { "accept-encoding": "gzip, br" } });
    expect(brotli.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(brotli.rawPayload).equals(plain.rawPayload)).toBe(true);
    const gzip = await server.app.inject({ url: script, headers: { "accept-encoding": "gzip" } });
    expect(gunzipSync(gzip.rawPayload).equals(plain.rawPayload)).toBe(true);
    expect(gzip.headers["vary"]).toMatch(/Accept-Encoding/i);
  });

  it.each(["/no-such-page", "/de/initiatives", "/assets/none.js", "/assets/../site.json"])(
    "is not at %s",
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(response.headers.get("content-type")).toMatch(/^application\/json/);
    },
  );

  const BROWSER = {
    accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "accept-language": "ru",
  };

  it.each([
    "/no-such-page",
    "/Initiatives",
    "/fr/initiatives",
    "/initiatives/one/too-many",
    "/wp-login.php?next=/graphql",
  ])("shows a person that no page is at %s", async (path) => {
    const response = await get(path, BROWSER);
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("content-language")).toBe("ru");
    expect(response.headers.get("vary")).toMatch(/^Accept,/);
    const html = await response.text();
    expect(html).toContain('name="robots" content="noindex"');
    expect(html).toContain(messagesIn("ru")["missing.title"]);
    expect(html).toContain('<div id="root">');
    const head = await server.request(path, { method: "HEAD", headers: BROWSER });
    expect(head.status).toBe(404);
    expect(await head.text()).toBe("");
  });

  it.each([
    "/graphql/none",
    "/graphiql/none",
    "/export/none.csv",
    "/feeds/none.atom",
    "/calendar/none.ics",
    "/charts/none.svg",
    "/dataset/none.json",
    "/health/none",
    "/sitemaps/none.xml",
    "/assets/none.js",
  ])("leaves %s to programs, whoever asks", async (path) => {
    const response = await get(path, BROWSER);
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toMatch(/^application\/json/);
  });

  it("shows nothing to who would write where nothing is", async () => {
    const response = await server.request("/no-such-page", { method: "POST", headers: BROWSER });
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toMatch(/^application\/json/);
  });

  it("takes no address of the API's", async () => {
    expect((await get("/health/live")).headers.get("content-type")).toMatch(/^application\/json/);
    expect(await (await get("/graphiql")).text()).toContain("Sarazm · GraphiQL");
    const answer = await server.execute<{ dataset: { revision: number } }>({
      query: "{ dataset { revision } }",
    });
    expect(answer.expectData().dataset.revision).toBeGreaterThan(0);
  });
});

describe("Where the web client is not built", () => {
  it("the server says so once, and leads to GraphiQL", async () => {
    const bare = await startServer({ database, schema, webClient: `${CLIENT}-that-is-not-there` });
    const response = await bare.request("/", { redirect: "manual" });
    expect(response.headers.get("location")).toBe("/graphiql");
    expect(bare.log.entries().filter(({ msg }) => String(msg).includes("web client"))).toHaveLength(1);
  });
});
