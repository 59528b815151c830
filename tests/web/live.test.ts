import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { packageRoot } from "../../src/kernel/config";
import { hasBrowser } from "../harness/browser";
import { startSite } from "./support/site";
import { recordElsewhere } from "./support/writing";

const GRAIN = "joint-grain-processing-hubs-item";
const SCREENSHOTS = join(packageRoot, "dist", "screenshots");

describe.skipIf(!hasBrowser)("What is recorded", async () => {
  const site = await startSite();
  const live = (page: Page) => page.locator(".live-mark[data-live=live]").waitFor();

  it("appears within two seconds without loading the page again, and says so", async () => {
    const page = await site.open(`/action-items/${GRAIN}/record`);
    await live(page);
    await page.evaluate("document.body.dataset.before = 'yes'");
    await page.locator("dl.facts .status-PIPELINE").waitFor();
    const before = Date.now();
    await recordElsewhere(site, GRAIN, "IMPLEMENTATION");
    await page.locator("dl.facts .status-IMPLEMENTATION").waitFor({ timeout: 2_000 });
    const news = page.locator(".live-news");
    await news
      .getByRole("link", { name: "Joint hubs for deep grain processing" })
      .waitFor({ timeout: 2_000 });
    expect(Date.now() - before).toBeLessThan(2_500);
    await mkdir(SCREENSHOTS, { recursive: true });
    await page.screenshot({ path: join(SCREENSHOTS, "live-light.png") });
    expect(await news.getAttribute("aria-live")).toBe("polite");
    expect(await page.evaluate("document.body.dataset.before")).toBe("yes");
    await page.context().close();
  });

  it("that was missed while the connection was lost is told once it is back", async () => {
    const page = await site.open("/timeline");
    await live(page);
    await recordElsewhere(site, GRAIN, "IMPLEMENTATION", "2026-06-02");
    await page.locator(".live-news li").first().waitFor();
    await page.context().setOffline(true);
    site.server.app.server.closeAllConnections();
    await page.locator(".live-mark[data-live=reconnecting]").waitFor();
    await recordElsewhere(site, GRAIN, "FINALISATION", "2026-06-03");
    await page.context().setOffline(false);
    await live(page);
    await page.locator(".live-news", { hasText: "while you were away" }).waitFor();
    await page.locator(".live-news .status-FINALISATION").waitFor();
    await page.context().close();
  });

  it("is not followed where another day is shown", async () => {
    const page = await site.open("/timeline?asOf=2026-01-01");
    await page.locator(".live-mark[data-live=off]").waitFor();
    await page.context().close();
  });
});
