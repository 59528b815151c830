import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { hasBrowser } from "../harness/browser";
import { faultsOf } from "./support/axe";
import { PAGE_ADDRESSES } from "./support/page-addresses";
import { shoot } from "./support/screenshots";
import { settled, startSite } from "./support/site";

/** Other tests may run at the same time. */
const TIMEOUT_MS = 60_000;
const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

describe.skipIf(!hasBrowser)("Every page", async () => {
  const site = await startSite();
  let opened: Promise<Page> | undefined;
  /** One window for all pages: what it has, it does not ask for again. */
  const window = (): Promise<Page> => {
    opened ??= site.open("/access");
    return opened;
  };

  it.each(Object.entries(PAGE_ADDRESSES))(
    "has nothing that axe finds fault with, light, dark and on a phone: %s",
    async (name, path) => {
      const page = await window();
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      await page.setViewportSize(WIDE);
      await page.goto(`${site.url}${path}`);
      await settled(page);
      await shoot(page, `${name}-light`);
      expect(await faultsOf(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
      await settled(page);
      await shoot(page, `${name}-dark`);
      expect(await faultsOf(page, { onlyColours: true })).toEqual([]);
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      await page.setViewportSize(PHONE);
      await settled(page);
      await shoot(page, `${name}-phone`);
      expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
    },
    TIMEOUT_MS,
  );
});
