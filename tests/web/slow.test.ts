import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { hasBrowser } from "../harness/browser";
import { said } from "./support/messages";
import { PAGE_ADDRESSES } from "./support/page-addresses";
import { settled, startSite } from "./support/site";

/** Other tests may run at the same time. */
const TIMEOUT_MS = 60_000;

/** These ask nothing before something is sent. */
const { access: _, correction: __, ...ASKING } = PAGE_ADDRESSES;

/** Lets no answer through until it is told to. */
const hold = async (page: Page): Promise<() => void> => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/graphql\?/, async (route) => {
    await released;
    await route.continue();
  });
  return release;
};

describe.skipIf(!hasBrowser)("While an answer is on its way", { timeout: TIMEOUT_MS }, async () => {
  const site = await startSite();

  it.each(Object.entries(ASKING))("a page says so, and holds its place: %s", async (_name, path) => {
    const page = await site.open("/access");
    const release = await hold(page);
    await page.goto(`${site.url}${path}`);
    const loading = page.getByRole("status").filter({ hasText: said("loading") });
    await loading.first().waitFor();
    expect((await page.locator(".loading").first().boundingBox())?.height).toBeGreaterThan(60);
    expect(await page.getByRole("alert").count()).toBe(0);
    release();
    await settled(page);
    expect(await loading.count()).toBe(0);
    await page.context().close();
  });

  it("a list that is narrowed keeps what it shows, and marks it as of before", async () => {
    const page = await site.open("/initiatives");
    const shown = await page.locator(".initiative-row h3").allInnerTexts();
    const release = await hold(page);
    const box = page.getByRole("checkbox", { name: "Kazakhstan" });
    await box.click();
    expect(await box.isChecked()).toBe(true);
    const list = page.locator(".answered[aria-busy=true]", { has: page.locator(".initiative-row") });
    await list.waitFor();
    await expect.poll(() => list.evaluate((one) => Number(getComputedStyle(one).opacity))).toBeLessThan(0.9);
    expect(await page.locator(".initiative-row h3").allInnerTexts()).toEqual(shown);
    release();
    await settled(page);
    expect(await page.locator(".initiative-row h3").allInnerTexts()).not.toEqual(shown);
    await page.context().close();
  });

  it("another page that is being loaded shows progress at the top", async () => {
    const page = await site.open("/access");
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/leaders-page/, async (route) => {
      await released;
      await route.continue();
    });
    await page.getByRole("link", { name: said("page.leaders"), exact: true }).click();
    await page.locator(".site-progress[data-loading=true]").waitFor({ state: "attached" });
    release();
    await page.getByRole("heading", { level: 1, name: said("page.leaders") }).waitFor();
    await page.context().close();
  });

  it("what is sent cannot be sent twice", async () => {
    const page = await site.open(PAGE_ADDRESSES.correction);
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/\/graphql$/, async (route) => {
      await released;
      await route.continue();
    });
    await page.locator("textarea[name=reason]").fill("The ministers agreed on a later end.");
    await page.locator("input[name=url]").fill("https://example.org/minutes");
    const send = page.getByRole("button", { name: said("correction.send") });
    await send.click();
    await expect.poll(() => send.isDisabled()).toBe(true);
    release();
    await page.locator(".form-done").waitFor();
    await page.context().close();
  });
});
