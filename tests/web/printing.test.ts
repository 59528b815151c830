import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { packageRoot } from "../../src/kernel/config";
import { hasBrowser } from "../harness/browser";
import { said } from "./support/messages";
import { startSite } from "./support/site";

const SCREENSHOTS = join(packageRoot, "dist", "screenshots");

/** What only serves whoever looks at a screen. */
const FOR_SCREENS = [".site-nav", ".site-tools", ".page-actions", ".button", ".chart-reader", "input"];

describe.skipIf(!hasBrowser)("On paper", { timeout: 60_000 }, async () => {
  const site = await startSite();
  beforeAll(() => mkdir(SCREENSHOTS, { recursive: true }));

  /** As wide as a sheet of A4 between its margins. */
  const openPrinted = async (path: string, name: string): Promise<Page> => {
    const page = await site.open(path, { viewport: { width: 720, height: 1_000 }, colorScheme: "dark" });
    await page.emulateMedia({ media: "print" });
    const pdf = await page.pdf({ format: "A4" });
    await writeFile(join(SCREENSHOTS, `${name}-print.pdf`), pdf);
    await page.screenshot({ path: join(SCREENSHOTS, `${name}-print.png`), fullPage: true });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    return page;
  };

  const isWithin = async (inner: Locator, outer: Locator): Promise<boolean> => {
    const [small, large] = [await inner.boundingBox(), await outer.boundingBox()];
    if (small === null || large === null) return false;
    return (
      small.x >= large.x - 1 &&
      small.x + small.width <= large.x + large.width + 1 &&
      small.y >= large.y - 1 &&
      small.y + small.height <= large.y + large.height + 1
    );
  };

  it.each([
    ["/", "overview"],
    ["/initiatives/joint-water-programmes", "initiative"],
    ["/ar/initiatives/joint-water-programmes", "initiative-arabic"],
    ["/timeline", "timeline"],
    ["/ar/timeline", "timeline-arabic"],
    ["/map", "map"],
    ["/action-items", "action-items"],
    ["/action-items/joint-grain-processing-hubs-item", "action-item"],
    ["/countries/KZ", "country"],
    ["/corrections", "corrections"],
    ["/leaders/shavkat-mirziyoyev", "leader"],
    ["/summits/second-2025", "summit"],
    ["/sources", "sources"],
  ])("has no controls, dark ink on white, and nothing beside the sheet: %s", async (path, name) => {
    const page = await openPrinted(path, name);
    for (const selector of FOR_SCREENS) {
      const shown = page.locator(selector).filter({ visible: true });
      expect({ selector, count: await shown.count() }).toEqual({ selector, count: 0 });
    }
    expect(await page.evaluate("getComputedStyle(document.documentElement).backgroundColor")).toBe(
      "rgb(255, 255, 255)",
    );
    expect(await page.evaluate("getComputedStyle(document.body).color")).toBe("rgb(26, 35, 38)");
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
    expect(await page.locator("h1").isVisible()).toBe(true);
    await page.context().close();
  });

  it("has the whole plan on the sheet, however near the timeline is looked at", async () => {
    const page = await site.open("/timeline", { viewport: { width: 720, height: 1_000 } });
    const nearer = page.getByRole("button", { name: said("zoom.nearer") });
    await nearer.click();
    await nearer.click();
    await expect.poll(() => page.locator(".timeline-frame").getAttribute("data-level")).not.toBe("1");
    await page.emulateMedia({ media: "print" });
    await page.screenshot({ path: join(SCREENSHOTS, "timeline-near-print.png"), fullPage: true });
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
    const frame = page.locator(".timeline-frame");
    for (const bar of await page.locator(".timeline-frame .stretch").all())
      expect(await isWithin(bar, frame)).toBe(true);
    await page.context().close();
  });

  it("shows the chart, and its table without anybody opening it", async () => {
    const page = await openPrinted("/", "overview");
    expect(await page.locator(".chart-place svg").isVisible()).toBe(true);
    const rows = page.locator(".chart-table tbody tr");
    expect(await rows.count()).toBeGreaterThan(1);
    expect((await rows.last().boundingBox())?.height).toBeGreaterThan(5);
    expect(await isWithin(rows.last(), page.locator(".chart"))).toBe(true);
    await page.context().close();
  });

  it("has the addresses of the sources in words, each where it belongs", async () => {
    const page = await openPrinted("/initiatives/joint-water-programmes", "initiative");
    const entries = await page.locator(".citation-list li").all();
    expect(entries.length).toBeGreaterThan(2);
    for (const entry of entries) {
      const link = entry.locator(".cited-address");
      const written = await link.evaluate((anchor) => getComputedStyle(anchor, "::after").content);
      expect(written).toContain(String(await link.getAttribute("href")));
      expect((await link.boundingBox())?.width).toBeGreaterThan(100);
      expect(await isWithin(link, entry)).toBe(true);
    }
    await page.context().close();
  });
});
