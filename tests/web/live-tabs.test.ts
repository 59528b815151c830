import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { hasBrowser } from "../harness/browser";
import { type Site, startSite } from "./support/site";
import { recordElsewhere } from "./support/writing";

const ITEM = "joint-grain-processing-hubs-item";
/** More than a browser has connections to one server over HTTP/1.1. */
const TABS = 8;

const live = (page: Page) => page.locator(".live-mark[data-live=live]").waitFor();

const shows = async (page: Page, status: string, count: number): Promise<void> => {
  await page.locator(`.live-news .status-${status}`).first().waitFor({ timeout: 2_000 });
  await page.locator(`.item-value .status-${status}`).waitFor({ timeout: 2_000 });
  expect(await page.locator(".live-news li").count()).toBe(count);
};

/** The streams that tabs open from here on. */
const streamsOf = (page: Page): string[] => {
  const streams: string[] = [];
  page.context().on("request", (request) => {
    if (request.headers()["accept"] === "text/event-stream") streams.push(request.url());
  });
  return streams;
};

const openTabs = async (site: Site): Promise<Page[]> => {
  const tabs = [await site.open(`/action-items/${ITEM}`)];
  const [first] = tabs as [Page];
  await live(first);
  while (tabs.length < TABS) tabs.push(await site.beside(first, `/action-items/${ITEM}`));
  return tabs;
};

describe.skipIf(!hasBrowser)("Many tabs of one reader", { timeout: 60_000 }, async () => {
  const site = await startSite();

  it("follow by one stream, and go on when the tab that follows is closed", async () => {
    const [first, ...others] = (await openTabs(site)) as [Page, ...Page[]];
    const streams = streamsOf(first);
    await Promise.all(others.map(live));
    await recordElsewhere(site, ITEM, "IMPLEMENTATION", "2026-06-01");
    await Promise.all([first, ...others].map((tab) => shows(tab, "IMPLEMENTATION", 1)));
    expect(streams).toHaveLength(0);
    await first.close();
    await recordElsewhere(site, ITEM, "FINALISATION", "2026-06-02");
    await Promise.all(others.map((tab) => shows(tab, "FINALISATION", 2)));
    await Promise.all(others.map(live));
    await recordElsewhere(site, ITEM, "CLOSED", "2026-06-03");
    await Promise.all(others.map((tab) => shows(tab, "CLOSED", 3)));
    expect(streams).toHaveLength(1);
    await others[0]?.context().close();
  });

  it("tell a tab that showed another day what it missed, once", async () => {
    const first = await site.open(`/action-items/${ITEM}`);
    await live(first);
    const second = await site.beside(first, `/action-items/${ITEM}`);
    await live(second);
    const day = "history.pushState({}, '', '?asOf=2026-01-01'); dispatchEvent(new PopStateEvent('popstate'))";
    await second.evaluate(day);
    await second.locator(".live-mark[data-live=off]").waitFor();
    await recordElsewhere(site, ITEM, "CLOSED", "2026-06-04");
    await first.locator(".live-news li").waitFor();
    expect(await second.locator(".live-news li").count()).toBe(0);
    await second.goBack();
    await second.locator(".live-news", { hasText: "while you were away" }).waitFor();
    await recordElsewhere(site, ITEM, "CLOSED", "2026-06-05");
    for (const tab of [first, second]) {
      await expect.poll(() => tab.locator(".live-news li").count(), { timeout: 2_000 }).toBe(2);
    }
    await first.context().close();
  });
});

describe.skipIf(!hasBrowser)("Where tabs cannot agree, over plain HTTP", { timeout: 60_000 }, async () => {
  const site = await startSite({ over: async (url) => url.replace("127.0.0.1", "sarazm.test") });
  const turn = (page: Page, isHidden: boolean) =>
    page.evaluate(`Object.defineProperty(document, "hidden", { configurable: true, value: ${isHidden} });
      document.dispatchEvent(new Event("visibilitychange"));`);

  it("a hidden tab lets its stream go, and counts what it missed when it is shown again", async () => {
    const first = await site.open(`/action-items/${ITEM}`);
    expect(await first.evaluate("'locks' in navigator")).toBe(false);
    const streams = streamsOf(first);
    const tabs = [first];
    await live(first);
    while (tabs.length < TABS) {
      await turn(tabs.at(-1) as Page, true);
      tabs.push(await site.beside(first, `/action-items/${ITEM}`));
      await live(tabs.at(-1) as Page);
    }
    await recordElsewhere(site, ITEM, "IMPLEMENTATION", "2026-06-01");
    await recordElsewhere(site, ITEM, "FINALISATION", "2026-06-02");
    await shows(tabs.at(-1) as Page, "FINALISATION", 2);
    expect(await tabs.at(-1)?.locator(".live-news", { hasText: "while you were away" }).count()).toBe(0);
    expect(streams).toHaveLength(TABS - 1);
    expect(await first.locator(".live-news li").count()).toBe(0);
    await turn(first, false);
    await first
      .locator(".live-news", { hasText: "2 of them while you were away" })
      .waitFor({ timeout: 2_000 });
    await shows(first, "FINALISATION", 2);
    await recordElsewhere(site, ITEM, "CLOSED", "2026-06-03");
    await shows(first, "CLOSED", 3);
    await first.context().close();
  });
});
