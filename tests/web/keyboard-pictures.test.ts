import { describe, expect, it } from "vitest";
import { hasBrowser } from "../harness/browser";
import { tabTo } from "./support/keyboard";
import { said } from "./support/messages";
import { settled, startSite } from "./support/site";

/** Other tests may run at the same time. */
const TIMEOUT_MS = 60_000;

describe.skipIf(!hasBrowser)("A picture, by the keyboard alone,", { timeout: TIMEOUT_MS }, async () => {
  const site = await startSite();

  it("is zoomed, and its places are chosen: the map", async () => {
    const page = await site.open("/map");
    await page.locator(".map-picture[data-loaded=true]").waitFor();
    const mark = page.locator(".map-picture [data-place$='--tashkent']").first();
    await tabTo(page, mark);
    await page.keyboard.press("Space");
    await expect.poll(() => new URL(page.url()).searchParams.get("place")).toMatch(/--tashkent$/);
    await expect.poll(() => mark.getAttribute("aria-pressed")).toBe("true");
    const before = await mark.getAttribute("transform");
    await tabTo(page, page.getByRole("button", { name: said("zoom.nearer") }));
    await page.keyboard.press("Enter");
    await expect.poll(() => mark.getAttribute("transform")).not.toBe(before);
    await tabTo(page, page.getByRole("button", { name: said("zoom.whole") }));
    await page.keyboard.press("Enter");
    await expect.poll(() => mark.getAttribute("transform")).toBe(before);
    const stage = page.getByRole("combobox", { name: said("map.colour.stage"), exact: true });
    await tabTo(page, stage, "Shift+Tab");
    await page.keyboard.press("ArrowDown");
    await page.waitForURL(/stage=/);
    await settled(page);
    await page.context().close();
  });

  it("is zoomed and scrolled, and changes to a table: the timeline", async () => {
    const page = await site.open("/timeline");
    const frame = page.locator(".timeline-frame");
    const widthOf = () => frame.evaluate((element) => element.scrollWidth);
    await tabTo(page, frame);
    const whole = await widthOf();
    await page.keyboard.press("+");
    await page.keyboard.press("+");
    await expect.poll(widthOf).toBeGreaterThan(whole);
    const scrolled = () => frame.evaluate((element) => element.scrollLeft);
    const from = await scrolled();
    await page.keyboard.press("ArrowRight");
    await expect.poll(scrolled).toBeGreaterThan(from);
    await page.keyboard.press("0");
    await expect.poll(widthOf).toBe(whole);
    const view = page.getByRole("combobox", { name: said("chart.show"), exact: true });
    await tabTo(page, view, "Shift+Tab");
    await page.keyboard.press("ArrowDown");
    await page.waitForURL(/view=table/);
    await tabTo(page, page.locator(".timeline-table a").first());
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/action-items\//);
    await page.context().close();
  });

  it("is followed from card to card: the line of an initiative", async () => {
    const page = await site.open("/initiatives/joint-water-programmes");
    await tabTo(page, page.locator(".line-card-speech a").first());
    await page.locator('.line-edges path[data-followed="true"]').first().waitFor({ state: "attached" });
    await tabTo(page, page.locator(".line-card-item a").first());
    await page.keyboard.press("Enter");
    await page.waitForURL(/#joint-water-programmes-item$/);
    await page.keyboard.press("Tab");
    expect(await page.locator("#joint-water-programmes-item :focus").count()).toBe(1);
    await page.context().close();
  });
});
