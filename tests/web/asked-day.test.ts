import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { hasBrowser } from "../harness/browser";
import { messagesIn, said } from "./support/messages";
import { PAGE_ADDRESSES } from "./support/page-addresses";
import { once, settled, startSite } from "./support/site";

/** What the page says of a day or a moment that cannot be shown. */
const refused = (parameter: "asOf" | "knownAt", value: string, language = "en"): string =>
  (messagesIn(language)[`asOf.refused.${parameter}`] ?? "").replace("{value}", value);

const tomorrow = (): string => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

describe.skipIf(!hasBrowser)("The day that an address asks for", { timeout: 60_000 }, async () => {
  const site = await startSite();
  const window = once(() => site.open("/access"));

  const opened = async (path: string): Promise<Page> => {
    const page = await window();
    await page.goto(`${site.url}${path}`);
    await settled(page);
    return page;
  };
  const notesOf = (page: Page) => page.locator("main .note[role=status]");
  const backToToday = (page: Page) => page.getByRole("button", { name: said("asOf.today") });

  it.each([
    "overview",
    "initiatives",
    "initiative",
    "action-items",
    "action-item",
    "countries",
    "country",
    "timeline",
  ] as const)("is told on the page that shows it, which leads back to today: %s", async (name) => {
    const page = await opened(`${PAGE_ADDRESSES[name]}?asOf=2025-12-31`);
    expect(await notesOf(page).innerText()).toContain("Shown as it stood on 31 December 2025");
    expect(await page.getByLabel(said("asOf"), { exact: true }).inputValue()).toBe("2025-12-31");
    await backToToday(page).click();
    await page.waitForURL((url) => !url.searchParams.has("asOf"));
    await expect.poll(() => notesOf(page).count()).toBe(0);
  });

  it.each(["map", "leaders", "leader", "summits", "summit", "sources", "source", "corrections"] as const)(
    "is told not to be shown on a page that has no other days: %s",
    async (name) => {
      const page = await opened(`${PAGE_ADDRESSES[name]}?asOf=2025-12-31`);
      expect(await notesOf(page).innerText()).toContain(said("asOf.present"));
      await backToToday(page).click();
      await page.waitForURL((url) => !url.searchParams.has("asOf"));
      await expect.poll(() => notesOf(page).count()).toBe(0);
    },
  );

  it.each([
    ["asOf", "2025-02-30"],
    ["asOf", "2025-13-01"],
    ["asOf", "banana"],
    ["asOf", "9999-12-31"],
    ["asOf", tomorrow()],
    ["asOf", "0001-01-01"],
    ["knownAt", "foo"],
    ["knownAt", "2025-02-30T00:00:00Z"],
    ["knownAt", "2025-12-31"],
    ["knownAt", "9999-12-31T00:00:00Z"],
  ] as const)(
    "cannot be shown where it is %s=%s: that is told, and today is shown",
    async (parameter, value) => {
      const page = await opened("/");
      const now = await page.locator(".plan-legend").allInnerTexts();
      await opened(`/?${parameter}=${value}`);
      expect(await notesOf(page).innerText()).toBe(refused(parameter, value));
      expect(await page.locator(".plan-legend").allInnerTexts()).toEqual(now);
      expect(await page.locator(".failed").count()).toBe(0);
      await page
        .getByRole("navigation")
        .getByRole("link", { name: said("page.countries") })
        .click();
      await page.waitForURL((url) => url.pathname === "/countries" && !url.searchParams.has(parameter));
      await expect.poll(() => notesOf(page).count()).toBe(0);
    },
  );

  it.each(["ru", "ar"])(
    "is told in the language of the page where it cannot be shown: %s",
    async (language) => {
      const page = await opened(`/${language}/action-items?asOf=banana&knownAt=foo`);
      expect((await notesOf(page).locator("p").allInnerTexts()).map((words) => words.trim())).toEqual([
        refused("asOf", "banana", language),
        refused("knownAt", "foo", language),
      ]);
      await page.getByRole("button", { name: messagesIn(language)["asOf.today"] ?? "" }).click();
      await page.waitForURL((url) => url.search === "");
      await expect.poll(() => notesOf(page).count()).toBe(0);
    },
  );
});
