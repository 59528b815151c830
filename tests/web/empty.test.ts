import { describe, expect, it } from "vitest";
import { hasBrowser } from "../harness/browser";
import { messagesIn, said } from "./support/messages";
import { settled, startSite } from "./support/site";

/** Other tests may run at the same time. */
const TIMEOUT_MS = 60_000;

const NO_WORD = "xyzzyplugh";

describe.skipIf(!hasBrowser)("Where there is nothing, a page", { timeout: TIMEOUT_MS }, async () => {
  const site = await startSite();

  it.each([
    [`/initiatives?q=${NO_WORD}`, "initiatives.emptySearch"],
    ["/initiatives?kind=FESTIVAL&stage=COMPLETED", "initiatives.emptyFilters"],
    [`/action-items?q=${NO_WORD}`, "items.empty"],
    ["/action-items?status=CANCELLED&assessment=COMPLETE", "items.empty"],
    [`/sources?q=${NO_WORD}`, "sources.empty"],
    ["/map?stage=DROPPED", "map.none"],
    ["/timeline?status=CANCELLED", "timeline.none"],
    ["/timeline?status=CANCELLED&view=table", "timeline.none"],
    ["/?asOf=2025-01-02", "overview.noRecords"],
  ])("says why: %s", async (path, message) => {
    const page = await site.open(path);
    const words = (messagesIn("en")[message] ?? "").replace("{text}", NO_WORD);
    await page.locator(".empty").filter({ hasText: words }).first().waitFor();
    await page.context().close();
  });

  it("offers to take away what narrows a list", async () => {
    const page = await site.open("/action-items?status=CANCELLED&assessment=COMPLETE");
    await page
      .locator(".empty")
      .getByRole("button", { name: said("filter.clear") })
      .click();
    await page.waitForURL((url) => url.search === "");
    await page.locator(".rows > li h3").first().waitFor();
    await page.context().close();
  });

  it.each(["initiatives", "action-items", "countries", "leaders", "summits", "sources"])(
    "about one record says that there is none, and leads to the list: %s",
    async (list) => {
      const page = await site.open(`/${list}/${NO_WORD}`);
      await page.getByRole("heading", { level: 1, name: said("missing.title") }).waitFor();
      await page.locator("main").getByText(NO_WORD).waitFor();
      await page.locator("main a").first().click();
      await page.waitForURL((url) => url.pathname === `/${list}`);
      await settled(page);
      await page.context().close();
    },
  );

  it("of an item that is not there offers no form", async () => {
    const page = await site.open(`/action-items/${NO_WORD}/record`);
    await page.getByRole("heading", { level: 1, name: said("missing.title") }).waitFor();
    expect(await page.locator("form").count()).toBe(0);
    await page.context().close();
  });
});
