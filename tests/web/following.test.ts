import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { hasBrowser } from "../harness/browser";
import { messagesIn, said } from "./support/messages";
import { startSite } from "./support/site";

const FEED = "changes.feed";

describe.skipIf(!hasBrowser)("What can be followed from a page", { timeout: 60_000 }, async () => {
  const site = await startSite();

  const hrefOf = async (page: Page, name: string, within = "main"): Promise<string> =>
    (await page.locator(within).getByRole("link", { name }).getAttribute("href")) ?? "";

  const fetched = async (path: string, type: string): Promise<string> => {
    const response = await site.server.request(path);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain(type);
    return response.text();
  };

  const itemsIn = (calendar: string): ReadonlySet<string> =>
    new Set(
      [...calendar.replaceAll(/\r\n /g, "").matchAll(/\/action-items\/([\w-]+)/g)].map(([, id = ""]) => id),
    );

  const itemsOf = async (filter: object): Promise<readonly string[]> => {
    const { actionItems } = await site.ask<{ actionItems: { nodes: { id: string }[] } }>(
      "query ($filter: ActionItemFilter) { actionItems(first: 100, filter: $filter) { nodes { id } } }",
      { filter },
    );
    return actionItems.nodes.map(({ id }) => id);
  };

  it.each([
    ["/timeline?country=KZ&status=IMPLEMENTATION", { countries: ["KZ"], statuses: ["IMPLEMENTATION"] }],
    ["/action-items?country=KZ&status=IMPLEMENTATION", { countries: ["KZ"], statuses: ["IMPLEMENTATION"] }],
    ["/countries/KZ", { countries: ["KZ"] }],
  ])("%s has its dates for a calendar", async (path, filter) => {
    const page = await site.open(path);
    const items = itemsIn(await fetched(await hrefOf(page, said("follow.calendar")), "text/calendar"));
    const all = itemsIn(await fetched("/calendar/action-plan.ics", "text/calendar"));
    const narrowed = await itemsOf(filter);
    expect([...items].toSorted()).toEqual([...all].filter((id) => narrowed.includes(id)).toSorted());
    expect(items.size).toBeGreaterThan(0);
    expect(items.size).toBeLessThan(all.size);
    await page.context().close();
  });

  it("the calendar speaks the language of the page", async () => {
    const page = await site.open("/ar/timeline");
    const address = await hrefOf(page, messagesIn("ar")["follow.calendar"] ?? "");
    expect(await fetched(address, "text/calendar")).toMatch(/X-WR-CALNAME:.*\p{Script=Arabic}/u);
    await page.context().close();
  });

  it("a country has a feed of what is recorded about it, and the overview one of everything", async () => {
    const page = await site.open("/countries/KZ");
    const ofCountry = await hrefOf(page, said(FEED));
    expect(new URLSearchParams(ofCountry.split("?")[1]).get("country")).toBe("KZ");
    await fetched(ofCountry, "application/atom+xml");
    await page.goto(`${site.server.url}/`);
    const ofAll = await hrefOf(page, said(FEED));
    expect(ofAll).not.toContain("country");
    await fetched(ofAll, "application/atom+xml");
    expect(await page.locator("main .take-away[data-table]").count()).toBe(4);
    await page.context().close();
  });

  it("the foot of every page leads to the feed, to what catalogues read, and to the revision", async () => {
    const page = await site.open("/summits");
    await fetched(await hrefOf(page, said(FEED), "footer"), "application/atom+xml");
    const about = JSON.parse(
      await fetched(await hrefOf(page, said("follow.description"), "footer"), "application/ld+json"),
    );
    expect(about["@graph"][0]["@type"]).toBe("Dataset");
    const revision = JSON.parse(
      await fetched(await hrefOf(page, said("follow.revision"), "footer"), "application/json"),
    );
    expect(String(revision.revision)).toBe(about["@graph"][0].version);
    await page.context().close();
  });
});
