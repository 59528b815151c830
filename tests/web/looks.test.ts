import { describe, expect, it } from "vitest";
import { hasBrowser } from "../harness/browser";
import { faultsOf } from "./support/axe";
import { PAGE_ADDRESSES } from "./support/page-addresses";
import { shoot } from "./support/screenshots";
import { contentWidth, once, settled, startSite } from "./support/site";

/** Other tests may run at the same time. */
const TIMEOUT_MS = 60_000;
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } as const;

describe.skipIf(!hasBrowser)("Every page", async () => {
  const site = await startSite();
  const window = once(() => site.open("/access"));
  const phone = once(() => site.open("/access", PHONE));

  it.each(Object.entries(PAGE_ADDRESSES))(
    "has nothing that axe finds fault with, light or dark: %s",
    async (name, path) => {
      const page = await window();
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      await page.goto(`${site.url}${path}`);
      await settled(page);
      await shoot(page, `${name}-light`);
      expect(await faultsOf(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
      await settled(page);
      await shoot(page, `${name}-dark`);
      expect(await faultsOf(page, { onlyColours: true })).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it.each(Object.entries(PAGE_ADDRESSES))(
    "fits a phone, and shows where one is among the pages: %s",
    async (name, path) => {
      const page = await phone();
      await page.goto(`${site.url}${path}`);
      await settled(page);
      await shoot(page, `${name}-phone`);
      expect(await contentWidth(page)).toBeLessThanOrEqual(PHONE.viewport.width);
      const current = page.locator(".site-nav [aria-current]");
      if ((await current.count()) === 0) return;
      const box = await current.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(PHONE.viewport.width);
    },
    TIMEOUT_MS,
  );
});
