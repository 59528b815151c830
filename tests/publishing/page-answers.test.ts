import { describe, expect, it } from "vitest";
import { connect } from "../../src/kernel/database";
import { wholeGraph } from "../contract/support/graph";
import { silentLogger } from "../harness/log-capture";
import { filledDatabase } from "../harness/test-database";
import { startServer } from "../harness/test-server";
import { CLIENT } from "../web/support/site";
import { fetchPage } from "./support/page";

const database = await filledDatabase();
const server = await startServer({ database, schema: wholeGraph, webClient: CLIENT });

describe("Where something is done and nothing is to be found, search engines are told so", () => {
  it.each([
    ["/access", "Access · Sarazm"],
    ["/corrections/new", "Request a correction · Sarazm"],
    [
      "/action-items/joint-grain-processing-hubs-item/record",
      "Record: Joint hubs for deep grain processing · Sarazm",
    ],
  ])("%s", async (path, title) => {
    const page = await fetchPage(server, path);
    expect(page.response.status).toBe(200);
    expect(page.title).toBe(title);
    expect(page.meta("robots")).toBe("noindex");
    expect(page.data).toEqual([]);
  });
});

describe("Where nothing is", () => {
  it.each([
    "/initiatives/nothing",
    "/ru/action-items/nothing",
    "/ru/action-items/nothing/record",
    "/ar/leaders/nothing",
    "/summits/nothing",
    "/sources/nothing",
    "/countries/ZZ",
    "/countries/nowhere",
    "/ru/no-such-page",
    "/en/initiatives/a/b",
  ])("the document says so: %s", async (path) => {
    const page = await fetchPage(server, path);
    expect(page.response.status).toBe(404);
    expect(page.response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(page.response.headers.get("etag")).toBeNull();
    expect(page.meta("robots")).toBe("noindex");
    expect(page.links("canonical")).toEqual([]);
    expect(page.data).toEqual([]);
    expect(page.html).toContain('<div id="root">');
    expect((await server.request(path, { method: "HEAD" })).status).toBe(404);
  });
});

describe("A page that somebody has", () => {
  const etagOf = async (path: string, headers = {}) =>
    (await fetchPage(server, path, headers)).response.headers.get("etag") ?? "";
  const again = async (path: string, etag: string, init: RequestInit = {}) =>
    (await server.request(path, { ...init, headers: { "if-none-match": etag } })).status;

  it("is not sent again until something is written", async () => {
    const path = "/ru/initiatives/joint-water-programmes";
    const etag = await etagOf(path);
    expect(await again(path, etag)).toBe(304);
    expect(await again(path, etag, { method: "HEAD" })).toBe(304);
    await database.pool.query(
      "update source set publisher = publisher || '.' where id = (select min(id) from source)",
    );
    await expect.poll(() => again(path, etag)).toBe(200);
    expect(await etagOf(path)).not.toBe(etag);
  });

  it("is another one in another language, at another address, and of another build", async () => {
    const etags = [
      await etagOf("/map", { "accept-language": "ru" }),
      await etagOf("/map", { "accept-language": "ar" }),
      await etagOf("/ru/map"),
      await etagOf("/map?colour=sector", { "accept-language": "ru" }),
    ];
    expect(etags).not.toContain("");
    expect(new Set(etags).size).toBe(etags.length);
  });

  it("has the same head when only that is asked for", async () => {
    const of = async (method: string) => {
      const response = await server.request("/ru/map", {
        method,
        headers: { "accept-encoding": "identity" },
      });
      const {
        date: _,
        "x-request-id": __,
        connection: ___,
        "keep-alive": ____,
        ...headers
      } = Object.fromEntries(response.headers);
      return { status: response.status, headers, length: (await response.arrayBuffer()).byteLength };
    };
    const [head, whole] = [await of("HEAD"), await of("GET")];
    expect(head.headers).toEqual(whole.headers);
    expect(head.length).toBe(0);
    expect(Number(head.headers["content-length"])).toBe(whole.length);
  });

  it("is kept, and given from there to whoever asks next", async () => {
    const keeping = await startServer({
      database,
      schema: wholeGraph,
      webClient: CLIENT,
      answerCacheBytes: 10_000_000,
    });
    const statements = async () => {
      const response = await keeping.request("/ru/countries/KZ");
      await response.text();
      return keeping.log.statementsOf(response.headers.get("x-request-id") ?? "").length;
    };
    await expect.poll(async () => (await statements()) > 0).toBe(true);
    expect(await statements()).toBe(0);
  });
});

describe("While the graph cannot be asked, a page is given out with what is known without it", () => {
  it.each([
    ["/ru/initiatives/joint-water-programmes", "Инициатива · Sarazm"],
    ["/ru/initiatives", "Инициативы · Sarazm"],
  ])("%s", async (path, title) => {
    const gone = await connect(database.url, silentLogger, { poolSize: 1 });
    const cut = await startServer({ database: gone, schema: wholeGraph, webClient: CLIENT });
    await gone.close();
    const page = await fetchPage(cut, path);
    expect(page.response.status).toBe(200);
    expect(page.title).toBe(title);
    expect(page.links("canonical").map(({ href }) => href)).toEqual([`${cut.url}${path}`]);
    expect(page.data).toEqual([]);
    expect(page.html).toContain('<div id="root">');
    expect(page.response.headers.get("etag")).toBeNull();
    expect(page.response.headers.get("cache-control")).toBe("no-cache");
  });

  it("also where its answer would take too long", async () => {
    const client = await database.pool.connect();
    try {
      await client.query("begin; lock table initiative in access exclusive mode");
      const page = await fetchPage(server, "/en/initiatives/joint-water-programmes");
      expect(page.response.status).toBe(200);
      expect(page.title).toBe("Initiative · Sarazm");
      expect(page.response.headers.get("etag")).toBeNull();
    } finally {
      await client.query("rollback");
      client.release();
    }
    const page = await fetchPage(server, "/en/initiatives/joint-water-programmes");
    expect(page.title).toBe("Joint programmes for water and the Aral Sea region · Sarazm");
  });
});
