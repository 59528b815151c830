import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { hasBrowser } from "../harness/browser";
import { tabTo } from "./support/keyboard";
import { said } from "./support/messages";
import { settled, startSite } from "./support/site";

/** Other tests may run at the same time. */
const TIMEOUT_MS = 60_000;

describe.skipIf(!hasBrowser)("A list, by the keyboard alone,", { timeout: TIMEOUT_MS }, async () => {
  const site = await startSite();
  const rows = (page: Page) => page.locator(".rows > li h3").allInnerTexts();

  it("is searched, narrowed, sorted and paged", async () => {
    const page = await site.open("/initiatives");
    const whole = await rows(page);
    await tabTo(page, page.getByRole("searchbox"), "Shift+Tab");
    await page.keyboard.type("water");
    await page.waitForURL(/q=water/);
    await settled(page);
    expect(await rows(page)).not.toEqual(whole);
    for (let letter = 0; letter < 5; letter++) await page.keyboard.press("Backspace");
    await page.waitForURL((url) => !url.searchParams.has("q"));
    await expect.poll(() => rows(page)).toEqual(whole);

    const sort = page.getByLabel(said("sort"), { exact: true });
    await tabTo(page, sort);
    await page.keyboard.press("ArrowDown");
    await page.waitForURL(/sort=updated/);
    await expect.poll(() => rows(page)).not.toEqual(whole);
    await page.keyboard.press("ArrowUp");
    await page.waitForURL((url) => !url.searchParams.has("sort"));
    await expect.poll(() => rows(page)).toEqual(whole);

    await tabTo(page, page.getByRole("button", { name: said("pager.next") }));
    await page.keyboard.press("Enter");
    await page.waitForURL(/after=/);
    await settled(page);
    await expect.poll(() => rows(page)).not.toEqual(whole);
    await tabTo(page, page.getByRole("button", { name: said("pager.previous") }), "Shift+Tab");
    await page.keyboard.press("Space");
    await expect.poll(() => rows(page)).toEqual(whole);
    await page.context().close();
  });

  it("is narrowed by facets, also those of a tree, and keeps the focus where it was", async () => {
    const page = await site.open("/initiatives");
    const country = page.getByRole("checkbox", { name: "Kazakhstan" });
    await tabTo(page, country);
    await page.keyboard.press("Space");
    await page.waitForURL(/country=KZ/);
    await settled(page);
    expect(await country.evaluate((box) => box === box.ownerDocument.activeElement)).toBe(true);
    const open = page.getByRole("button", { name: said("filter.sectorsBelow") }).first();
    await tabTo(page, open);
    await page.keyboard.press("Enter");
    expect(await open.getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.waitForURL(/sector=/);
    await tabTo(page, page.getByRole("button", { name: said("filter.clear") }), "Shift+Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.search === "");
    await page.context().close();
  });

  it("on a phone opens what it can be narrowed by", async () => {
    const page = await site.open("/initiatives", { viewport: { width: 390, height: 844 } });
    const facets = page.locator("details.facets");
    await tabTo(page, facets.locator("summary"));
    expect(await facets.getAttribute("open")).toBeNull();
    await page.keyboard.press("Enter");
    await expect.poll(() => facets.getAttribute("open")).toBe("");
    await tabTo(page, page.getByRole("checkbox", { name: "Kazakhstan" }));
    await page.keyboard.press("Space");
    await page.waitForURL(/country=KZ/);
    await page.context().close();
  });

  it("is shown as of a day that is typed figure by figure, and leads back to today", async () => {
    const page = await site.open("/action-items");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(decodeURIComponent(request.url())));
    await tabTo(page, page.getByLabel(said("asOf"), { exact: true }));
    // The same whether a browser asks for the day or the month first.
    await page.keyboard.type("12122025");
    await page.waitForURL(/asOf=2025-12-12/);
    await page.locator(".note").waitFor();
    expect(asked.filter((address) => /"effectiveOn":"[01]/.test(address))).toEqual([]);
    await tabTo(page, page.getByRole("button", { name: said("asOf.today") }));
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => !url.searchParams.has("asOf"));
    await page.context().close();
  });
});
