import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { packageRoot } from "../../src/kernel/config";
import { hasBrowser } from "../harness/browser";
import { PAGE_ADDRESSES } from "./support/page-addresses";
import { settled, startSite } from "./support/site";

const SCREENSHOTS = join(packageRoot, "dist", "screenshots");
const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
/** Other tests may run at the same time. */
const TIMEOUT_MS = 60_000;
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** What axe-core finds fault with. Playwright's scripts are not the page's: its policy does not concern them. */
const faultsOf = async (page: Page): Promise<string[]> => {
  await page.addScriptTag({ path: AXE });
  const violations = await page.evaluate<readonly Violation[]>(
    `axe.run({ runOnly: ${JSON.stringify(RULES)}, resultTypes: ["violations"] }).then(({ violations }) => violations)`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
};

const pages = Object.entries(PAGE_ADDRESSES);

describe.skipIf(!hasBrowser)("Every page", async () => {
  const site = await startSite();
  beforeAll(() => mkdir(SCREENSHOTS, { recursive: true }));

  const shoot = (page: Page, name: string) =>
    page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });

  it.each(pages)(
    "has nothing that axe finds fault with, light or dark: %s",
    async (name, path) => {
      const page = await site.open(path, { bypassCSP: true, colorScheme: "light" });
      await shoot(page, `${name}-light`);
      expect(await faultsOf(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      await settled(page);
      await shoot(page, `${name}-dark`);
      expect(await faultsOf(page)).toEqual([]);
      await page.context().close();
    },
    TIMEOUT_MS,
  );

  it.each(pages)(
    "fits a phone, and is mirrored in Arabic: %s",
    async (name, path) => {
      const page = await site.open(`/ar${path}`, {
        bypassCSP: true,
        viewport: { width: 390, height: 844 },
      });
      await shoot(page, `${name}-arabic-phone`);
      const root = page.locator("html");
      expect(await root.getAttribute("dir")).toBe("rtl");
      expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
      const wordmark = await page.locator(".wordmark").boundingBox();
      expect(wordmark?.x).toBeGreaterThan(195);
      if (name === "initiative") expect(await faultsOf(page)).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 900 });
      await settled(page);
      await shoot(page, `${name}-arabic`);
      await page.context().close();
    },
    TIMEOUT_MS,
  );
});
