import { describe, expect, it } from "vitest";
import { hasBrowser } from "../harness/browser";
import { tabStops } from "./support/keyboard";
import { PAGE_ADDRESSES } from "./support/page-addresses";
import { startSite } from "./support/site";

/** Other tests may run at the same time. */
const TIMEOUT_MS = 90_000;
const MOST_STOPS = 400;

/** What a mouse can do something with, as far as it is shown. Of radio buttons and tabs, one takes the focus for all. */
const INTERACTIVE = `[...document.querySelectorAll(
  "a[href], button:not([disabled]), input:not([disabled]), select, textarea, summary, [role=button]"
)].filter((element) => element.checkVisibility({ visibilityProperty: true })).length`;

describe.skipIf(!hasBrowser)("Who goes through a page by the Tab key", async () => {
  const site = await startSite();

  it.each(Object.entries(PAGE_ADDRESSES))(
    "comes to all that can be used, sees where they are, and comes out again: %s",
    async (_, path) => {
      const page = await site.open(path);
      const stops = await tabStops(page, MOST_STOPS);
      expect(stops.filter(({ isMarked }) => !isMarked).map(({ html }) => html)).toEqual([]);
      expect(stops.filter(({ isInSight }) => !isInSight).map(({ html }) => html)).toEqual([]);
      expect(stops.length).toBeLessThan(MOST_STOPS);
      expect(stops.length).toBeGreaterThanOrEqual(await page.evaluate<number>(INTERACTIVE));
      await page.context().close();
    },
    TIMEOUT_MS,
  );
});
