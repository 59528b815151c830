import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { hasBrowser } from "../harness/browser";
import { faultsOf } from "./support/axe";
import { PAGE_ADDRESSES } from "./support/page-addresses";
import { shoot } from "./support/screenshots";
import { settled, startSite } from "./support/site";
import { untranslated } from "./support/untranslated";

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
    "speaks Russian, or says where it does not: %s",
    async (_, path) => {
      const page = await window();
      await page.setViewportSize(WIDE);
      await page.goto(`${site.url}/ru${path}`);
      await settled(page);
      expect(await untranslated(page)).toEqual([]);
      expect(await faultsOf(page)).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it.each(Object.entries(PAGE_ADDRESSES))(
    "speaks Arabic, or says where it does not, is mirrored and fits a phone: %s",
    async (name, path) => {
      const page = await window();
      await page.setViewportSize(PHONE);
      await page.goto(`${site.url}/ar${path}`);
      await settled(page);
      await shoot(page, `${name}-arabic-phone`);
      expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
      expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
      expect((await page.locator(".wordmark").boundingBox())?.x).toBeGreaterThan(PHONE.width / 2);
      await page.setViewportSize(WIDE);
      await settled(page);
      await shoot(page, `${name}-arabic`);
      expect(await untranslated(page)).toEqual([]);
      expect(await faultsOf(page)).toEqual([]);
    },
    TIMEOUT_MS,
  );
});
