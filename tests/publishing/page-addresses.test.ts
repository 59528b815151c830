import { describe, expect, it } from "vitest";
import { wholeGraph } from "../contract/support/graph";
import { filledDatabase } from "../harness/test-database";
import { startServer } from "../harness/test-server";
import { CLIENT } from "../web/support/site";
import { fetchPage, type Page } from "./support/page";

const database = await filledDatabase();
const server = await startServer({ database, schema: wholeGraph, webClient: CLIENT });
const { url } = server;

describe("The addresses that a page names", () => {
  const alternates = (page: Page) =>
    Object.fromEntries(
      page
        .links("alternate")
        .filter(({ hreflang }) => hreflang !== undefined)
        .map(({ hreflang, href }) => [hreflang, href]),
    );

  it.each([
    ["/ru/initiatives?q=вода&country=KZ&sort=title&after=x", "/ru/initiatives", "/initiatives", ""],
    ["/initiatives?country=KZ", "/initiatives", "/initiatives", ""],
    ["/ru/", "/ru", "/", ""],
    ["/?asOf=2025-12-31", "/", "/", "?asOf=2025-12-31"],
    [
      "/ar/countries/KZ?revision=7&knownAt=2026-01-01T00:00:00Z&asOf=2025-12-31",
      "/ar/countries/KZ",
      "/countries/KZ",
      "?asOf=2025-12-31&knownAt=2026-01-01T00%3A00%3A00Z",
    ],
    ["/en/timeline?asOf=yesterday", "/en/timeline", "/timeline", ""],
    // What the client cannot show, it shows as of today.
    ["/timeline?asOf=2025-02-30&knownAt=foo", "/timeline", "/timeline", ""],
    ["/timeline?asOf=9999-12-31&knownAt=9999-12-31T00:00:00Z", "/timeline", "/timeline", ""],
    // What leaders proposed is shown as it is known, whatever the day.
    ["/leaders?asOf=2025-12-31", "/leaders", "/leaders", ""],
  ])("at %s are those of what is shown", async (address, canonical, path, lasting) => {
    const page = await fetchPage(server, address);
    expect(page.links("canonical").map(({ href }) => href)).toEqual([`${url}${canonical}${lasting}`]);
    expect(page.meta("og:url")).toBe(`${url}${canonical}${lasting}`);
    const rest = path === "/" ? "" : path;
    expect(alternates(page)).toEqual({
      en: `${url}/en${rest}${lasting}`,
      ru: `${url}/ru${rest}${lasting}`,
      ar: `${url}/ar${rest}${lasting}`,
      "x-default": `${url}${path}${lasting}`,
    });
  });

  it("are where it was asked for, behind a proxy too", async () => {
    const behind = await startServer({ database, schema: wholeGraph, webClient: CLIENT, trustProxy: 1 });
    const headers = { "x-forwarded-proto": "https", "x-forwarded-host": "sarazm.example" };
    const page = await fetchPage(behind, "/ru/map", headers);
    expect(page.links("canonical")[0]?.["href"]).toBe("https://sarazm.example/ru/map");
    const distrusted = await fetchPage(server, "/ru/map", headers);
    expect(distrusted.links("canonical")[0]?.["href"]).toBe(`${url}/ru/map`);
  });

  it("lead to the feed of what changes, in the page's language", async () => {
    const page = await fetchPage(server, "/ru/initiatives/joint-water-programmes");
    const [feed] = page.links("alternate").filter(({ type }) => type === "application/atom+xml");
    expect(feed?.["href"]).toBe(`${url}/feeds/changes.atom?initiative=joint-water-programmes&language=ru`);
    const response = await server.request(feed?.["href"] ?? "");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-language")).toBe("ru");
  });

  it("are in the language that the reader's browser wants, where the address names none", async () => {
    const page = await fetchPage(server, "/summits", { "accept-language": "ar, en;q=0.5" });
    expect(page.title).toBe("القمم · Sarazm");
    expect(page.meta("og:locale")).toMatch(/^ar_/);
    expect(page.response.headers.get("vary")).toMatch(/Accept-Language/);
    expect(page.response.headers.get("content-language")).toBe("ar");
  });

  it("end without a slash", async () => {
    for (const [asked, meant] of [
      ["/initiatives/?q=x", "/initiatives?q=x"],
      ["/ru/leaders/", "/ru/leaders"],
      ["/ru/countries/KZ/", "/ru/countries/KZ"],
    ] as const) {
      const response = await server.request(asked, { redirect: "manual" });
      expect([response.status, response.headers.get("location")]).toEqual([308, meant]);
    }
  });
});
