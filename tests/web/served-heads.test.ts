import { describe, expect, it } from "vitest";
import { PAGE_ADDRESSES } from "./support/page-addresses";
import { settled, startSite } from "./support/site";

const site = await startSite();

/** What the browser made of the document, before and after the client's scripts. */
const servedTitle = async (path: string): Promise<string> => {
  const html = await (await site.server.request(path)).text();
  return html.match(/<title[^>]*>(.*?)<\/title>/)?.[1] ?? "";
};

describe.each(["en", "ru", "ar"])("What the server says of a page in %s", (language) => {
  it.each(Object.entries(PAGE_ADDRESSES))("is what the client says: %s", async (_, address) => {
    const path = address === "/" ? `/${language}` : `/${language}${address}`;
    const served = await servedTitle(path);
    const page = await site.open(path);
    // A title has no character that HTML writes otherwise, except this one.
    expect(await page.title()).toBe(served.replaceAll("&apos;", "'"));
    const heading = (await page.locator("h1").innerText()).trim();
    expect(await page.title()).toContain(heading);
    await page.context().close();
  });
});

describe("What is said of a page to programs", () => {
  it("is not run, and breaks no rule", async () => {
    const page = await site.open("/en/initiatives/joint-water-programmes");
    const scripts = page.locator('script[type="application/ld+json"]');
    expect(await scripts.count()).toBe(1);
    const data = JSON.parse((await scripts.textContent()) ?? "");
    expect(data["@graph"][0].name).toBe(await page.locator("h1").innerText());
    await page.context().close();
  });

  it("is gone when another page is shown, of which it does not hold", async () => {
    const page = await site.open("/en/initiatives/joint-water-programmes");
    expect(await page.locator("link[rel=canonical]").getAttribute("href")).toBe(page.url());
    await page.locator(".site-head a[href$='/summits']").first().click();
    await page.waitForURL("**/en/summits");
    await settled(page);
    expect(await page.title()).toBe("Summits · Sarazm");
    expect(await page.locator("link[rel=canonical], script[type='application/ld+json']").count()).toBe(0);
    expect(await page.locator("meta[name=description], meta[property^='og:']").count()).toBe(0);
    await page.context().close();
  });

  it("stays while a list is narrowed: the canonical address is the same", async () => {
    const page = await site.open("/en/initiatives");
    await page.getByRole("searchbox").fill("grain");
    await page.waitForURL(/q=grain/);
    expect(await page.locator("link[rel=canonical]").getAttribute("href")).toBe(
      `${site.server.url}/en/initiatives`,
    );
    await page.context().close();
  });
});

describe("Where nothing is, the client says what the server said", () => {
  it.each(["/en/initiatives/nothing", "/ru/no-such-page", "/ar/leaders/nothing"])("%s", async (path) => {
    const served = await servedTitle(path);
    const page = await site.open(path);
    expect(await page.title()).toBe(served);
    await page.context().close();
  });
});
