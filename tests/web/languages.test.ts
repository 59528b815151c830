import { describe, expect, it } from "vitest";
import { hasBrowser } from "../harness/browser";
import { faultsOf } from "./support/axe";
import { PAGE_ADDRESSES } from "./support/page-addresses";
import { shoot } from "./support/screenshots";
import { contentWidth, once, settled, startSite } from "./support/site";
import { untranslated } from "./support/untranslated";

/** Other tests may run at the same time. */
const TIMEOUT_MS = 60_000;
const WIDTH = 1280;
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } as const;

describe.skipIf(!hasBrowser)("Every page", async () => {
  const site = await startSite();
  const window = once(() => site.open("/access"));
  const phone = once(() => site.open("/access", PHONE));

  it.each(Object.entries(PAGE_ADDRESSES))(
    "speaks Russian, or says where it does not: %s",
    async (_, path) => {
      const page = await window();
      await page.goto(`${site.url}/ru${path}`);
      await settled(page);
      expect(await untranslated(page)).toEqual([]);
      expect(await faultsOf(page)).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it.each(Object.entries(PAGE_ADDRESSES))(
    "speaks Arabic, or says where it does not, and is mirrored: %s",
    async (name, path) => {
      const page = await window();
      await page.goto(`${site.url}/ar${path}`);
      await settled(page);
      await shoot(page, `${name}-arabic`);
      expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
      expect((await page.locator(".wordmark").boundingBox())?.x).toBeGreaterThan(WIDTH / 2);
      expect(await untranslated(page)).toEqual([]);
      expect(await faultsOf(page)).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it.each(Object.entries(PAGE_ADDRESSES))(
    "fits a phone in Russian, whose words are long, and in Arabic: %s",
    async (name, path) => {
      const page = await phone();
      for (const [locale, language] of [
        ["ru", "russian"],
        ["ar", "arabic"],
      ] as const) {
        await page.goto(`${site.url}/${locale}${path}`);
        await settled(page);
        await shoot(page, `${name}-${language}-phone`);
        expect(await contentWidth(page), locale).toBeLessThanOrEqual(PHONE.viewport.width);
      }
    },
    TIMEOUT_MS,
  );
});
