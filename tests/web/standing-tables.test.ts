import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { hasBrowser } from "../harness/browser";
import { shoot } from "./support/screenshots";
import { once, settled, startSite } from "./support/site";

/** How wide the bars of both views are, row by row, and how many items each row has; run in the page. */
const WIDTHS = `[...document.querySelectorAll(".standing-table tbody tr")].map((row) => {
  const widths = [...row.querySelectorAll(".bar")].map((bar) => bar.getBoundingClientRect().width);
  const parts = [...row.querySelectorAll(".bar-parts")].map((bar) => bar.getBoundingClientRect().width);
  const heading = row.closest("table").querySelector("thead .count");
  return { widths, parts, isCut: heading.scrollWidth > heading.clientWidth };
})`;

interface Row {
  readonly widths: readonly number[];
  readonly parts: readonly number[];
  readonly isCut: boolean;
}

describe.skipIf(!hasBrowser)("Both views of a group of items", { timeout: 60_000 }, async () => {
  const site = await startSite();
  const window = once(() => site.open("/access"));

  const rowsAt = async (path: string, width: number): Promise<readonly Row[]> => {
    const page: Page = await window();
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${site.url}${path}`);
    await settled(page);
    await page.locator(".standing-table").nth(1).waitFor();
    await shoot(page, `standing-tables${path.replaceAll("/", "-")}-${width}`);
    return page.evaluate<readonly Row[]>(WIDTHS);
  };

  it.each([
    ["/en", 1280],
    ["/ru", 1280],
    ["/ar", 1280],
    ["/en", 700],
    ["/ru", 700],
    ["/ar", 390],
  ])("are drawn to one scale: %s, %i pixels wide", async (path, width) => {
    const rows = await rowsAt(path, width);
    expect(rows.length).toBeGreaterThan(6);
    for (const { widths, parts, isCut } of rows) {
      expect(widths).toHaveLength(2);
      expect(widths[0]).toBeGreaterThan(80);
      expect(Math.abs((widths[0] ?? 0) - (widths[1] ?? 0))).toBeLessThan(1.5);
      expect(Math.abs((parts[0] ?? 0) - (parts[1] ?? 0))).toBeLessThan(1.5);
      expect(isCut).toBe(false);
    }
  });
});
