import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { connect } from "../../src/kernel/database";
import { hasBrowser } from "../harness/browser";
import { silentLogger } from "../harness/log-capture";
import { startDatabaseProxy } from "../harness/tcp-proxy";
import { filledDatabase } from "../harness/test-database";
import { messagesIn, said } from "./support/messages";
import { PAGE_ADDRESSES } from "./support/page-addresses";
import { settled, startSite } from "./support/site";

/** Other tests may run at the same time. */
const TIMEOUT_MS = 90_000;

const [couldNot = ""] = messagesIn("en")["failed"]?.split("{") ?? [];

/** These ask nothing before something is sent. */
const { access, correction, ...ASKING } = PAGE_ADDRESSES;

const database = await filledDatabase();

describe.skipIf(!hasBrowser)("Where the server cannot reach its database", async () => {
  const { proxy, url } = await startDatabaseProxy(database.url);
  const proxied = await connect(url, silentLogger, { isForReading: true });
  afterAll(async () => {
    await proxied.close();
    await proxy.cut();
  });
  const site = await startSite({ database: proxied });

  const retries = (page: Page) => page.getByRole("button", { name: said("failed.retry"), exact: true });
  const wordsOf = (page: Page) => page.locator("main").innerText();

  const tryAgain = async (page: Page): Promise<void> => {
    await expect
      .poll(
        async () => {
          const [first] = await retries(page).all();
          await first?.click({ timeout: 1_000 });
          return (await retries(page).count()) + (await page.locator(".loading").count());
        },
        { timeout: 20_000, interval: 200 },
      )
      .toBe(0);
    await settled(page);
  };

  it.each(Object.entries(ASKING))(
    "a page says what failed and why, and shows all of it once it is asked again: %s",
    async (_, path) => {
      const healthy = await site.open(path);
      const expected = await wordsOf(healthy);
      await healthy.context().close();
      await proxy.cut();
      const page = await site.open(path);
      const alerts = page.getByRole("alert");
      expect(await alerts.count()).toBeGreaterThan(0);
      for (const alert of await alerts.all()) {
        expect(await alert.innerText()).toContain(couldNot);
        expect(await alert.locator("[lang=en]").innerText()).toMatch(/database/i);
        expect(await alert.getByRole("button", { name: said("failed.retry") }).count()).toBe(1);
      }
      expect(await page.locator(".loading").count()).toBe(0);
      expect(await page.title()).not.toBe("");
      await proxy.mend();
      await tryAgain(page);
      expect(await alerts.allInnerTexts()).toEqual([]);
      await expect.poll(() => wordsOf(page)).toBe(expected);
      await page.context().close();
    },
    TIMEOUT_MS,
  );

  it("what is sent is not written, which is said, and is still there to be sent again", async () => {
    const page = await site.open(correction);
    await page.locator("textarea[name=reason]").fill("The ministers agreed on a later end.");
    await page.locator("input[name=url]").fill("https://example.org/minutes");
    await proxy.cut();
    const send = page.getByRole("button", { name: said("correction.send") });
    await send.click();
    await page.getByRole("alert").getByText(said("form.failed")).waitFor();
    expect(await page.locator("textarea[name=reason]").inputValue()).toContain("a later end");
    await proxy.mend();
    await expect
      .poll(
        async () => {
          const isRefused = (await page.getByText(said("form.failed")).count()) > 0;
          if (isRefused && (await send.isEnabled())) await send.click();
          return page.locator(".form-done").count();
        },
        { timeout: 20_000, interval: 500 },
      )
      .toBe(1);
    const { corrections } = await site.ask<{ corrections: { totalCount: number } }>(
      "{ corrections { totalCount } }",
    );
    expect(corrections.totalCount).toBe(1);
    await page.context().close();
  });
});
