import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { syntheticDatabase } from "../contract/support/synthetic";
import { hasBrowser } from "../harness/browser";
import { settled, startSite } from "./support/site";

/** Other tests may run at the same time. */
const TIMEOUT_MS = 120_000;
/** Enough to go over what the map reads, 2,000 initiatives, and the timeline, 500 items. */
const ITEMS = 21_000;
const MAP_PAGES = 20;
const MOST_OPTIONS = 250;
const MOST_ELEMENTS = 8_000;

const elements = (page: Page): Promise<number> =>
  page.evaluate<number>("document.querySelectorAll('*').length");

/** What the longest list to choose from offers. */
const longestChoice = (page: Page): Promise<number> =>
  page.evaluate<number>("Math.max(0, ...[...document.querySelectorAll('select')].map((one) => one.length))");

const pagesIn = (asked: readonly string[]): number =>
  asked.filter((address) => address.includes("/graphql?") && address.includes("%22after%22")).length;

const { database, records } = await syntheticDatabase(ITEMS);

describe.skipIf(!hasBrowser)("Of a very large dataset", { timeout: TIMEOUT_MS }, async () => {
  const site = await startSite({ database });

  it.each([
    "/",
    "/initiatives",
    "/initiatives?q=water",
    "/action-items",
    "/sources",
    "/countries/KZ",
    "/leaders",
    "/summits",
    "/map",
    "/timeline",
    "/timeline?view=table",
    `/initiatives/${records.initiatives[0]?.id}`,
    `/sources/${records.sources[0]?.id}`,
    `/leaders/${records.leaders[0]?.id}`,
    `/summits/${records.summits[0]?.id}`,
  ])("a page shows a part that a browser can bear: %s", async (path) => {
    const page = await site.open(path);
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(await elements(page)).toBeLessThan(MOST_ELEMENTS);
    expect(await longestChoice(page)).toBeLessThan(MOST_OPTIONS);
    await page.context().close();
  });

  it("the map and the timeline say how much of it they have read", async () => {
    const map = await site.open("/map");
    const asked: string[] = [];
    map.on("request", (request) => asked.push(request.url()));
    await map.reload();
    await expect.poll(() => pagesIn(asked)).toBe(MAP_PAGES);
    await settled(map);
    const told = (await map.locator(".map-places [role=status]").innerText()).replaceAll(/[,\s]/g, "");
    expect(told).toContain(String(records.initiatives.length));
    expect(pagesIn(asked)).toBe(MAP_PAGES);
    await map.context().close();
    const timeline = await site.open("/timeline");
    const said = timeline.locator("[role=status]", { hasText: `500 action items of ${ITEMS}` });
    await said.waitFor();
    const rows = await timeline
      .locator(".timeline-item .timeline-label a")
      .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute("href")))]);
    expect(rows.length).toBe(500);
    await timeline.context().close();
  });

  it("a leader's proposals come a hundred at a time", async () => {
    const id = records.leaders[0]?.id;
    const page = await site.open(`/leaders/${id}`);
    const { leader } = await site.ask<{ leader: { proposals: readonly unknown[] } }>(
      "query ($id: ID!) { leader(id: $id) { proposals { id } } }",
      { id },
    );
    expect(leader.proposals.length).toBeGreaterThan(200);
    const rows = page.locator(".rows > li h3");
    expect(await rows.count()).toBe(100);
    await page.getByRole("button", { name: `(${leader.proposals.length - 100} are left)` }).click();
    await expect.poll(() => rows.count()).toBe(200);
    await page.context().close();
  });
});
