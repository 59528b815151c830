import { describe, expect, it } from "vitest";
import { hasBrowser } from "../harness/browser";
import { tabTo } from "./support/keyboard";
import { said } from "./support/messages";
import { settled, startSite } from "./support/site";
import { errorBeside, ITEM } from "./support/writing";

/** Other tests may run at the same time. */
const TIMEOUT_MS = 60_000;

describe.skipIf(!hasBrowser)("By the keyboard alone", { timeout: TIMEOUT_MS }, async () => {
  const site = await startSite();

  it("one skips what is on every page, and goes on reading where a page begins", async () => {
    const page = await site.open("/");
    await tabTo(page, page.locator(".skip-link"));
    await page.keyboard.press("Enter");
    expect(await page.locator(":focus").getAttribute("id")).toBe("main");
    const countries = page.locator(".site-nav").getByRole("link", { name: said("page.countries") });
    await tabTo(page, countries, "Shift+Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/countries$/);
    await page.getByRole("heading", { level: 1, name: said("page.countries") }).waitFor();
    expect(await page.locator(":focus").getAttribute("id")).toBe("main");
    await page.context().close();
  });

  it("one changes the colours and the language", async () => {
    const page = await site.open("/leaders");
    await tabTo(page, page.getByRole("button", { name: said("theme") }));
    await page.keyboard.press("Enter");
    await page.keyboard.press("Space");
    expect(await page.evaluate("getComputedStyle(document.documentElement).colorScheme")).toBe("dark");
    await tabTo(page, page.locator(".language-links [lang=ar]"), "Shift+Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/ar\/leaders$/);
    await settled(page);
    expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
    await page.context().close();
  });

  it("one opens a dialog, goes round within it, and is back where one was", async () => {
    const page = await site.open("/countries/KZ");
    const cite = page.getByRole("button", { name: said("cite") });
    await tabTo(page, cite);
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    await tabTo(page, dialog.getByRole("tab").first());
    await page.keyboard.press("ArrowRight");
    await dialog.getByRole("tab", { name: "BibTeX", selected: true }).waitFor();
    expect(await dialog.getByRole("tabpanel").innerText()).toContain("@misc{");
    for (let presses = 0; presses < 15; presses++) {
      await page.keyboard.press("Tab");
      expect(await dialog.locator(":focus").count()).toBe(1);
    }
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await expect.poll(() => cite.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true);
    await page.context().close();
  });

  it("one gives a token, records, mends what is refused, and is told that it is written", async () => {
    const page = await site.open("/access");
    await tabTo(page, page.getByLabel(said("access.token")));
    await page.keyboard.insertText(await site.server.tokenFor({ role: "ASSESSOR" }));
    await page.keyboard.press("Enter");
    await page.locator("dl.facts").waitFor();
    await page.goto(`${site.server.url}/action-items/${ITEM}/record`);
    await settled(page);
    const assessment = page.locator("select[name=assessment]");
    await tabTo(page, assessment);
    const before = await assessment.inputValue();
    await page.keyboard.press("ArrowUp");
    expect(await assessment.inputValue()).not.toBe(before);
    await tabTo(page, page.locator("input[name='evidence.0.url']"));
    await page.keyboard.type("example.org");
    await page.keyboard.press("Enter");
    expect(await errorBeside(page, "evidence.0.url")).not.toBe("");
    await tabTo(page, page.locator("input[name='evidence.0.url']"), "Shift+Tab");
    await page.keyboard.press("Home");
    await page.keyboard.type("https://");
    await tabTo(page, page.getByRole("button", { name: said("recording.record"), exact: true }));
    await page.keyboard.press("Enter");
    await page.locator(".form-done").waitFor();
    await page.context().close();
  });
});
