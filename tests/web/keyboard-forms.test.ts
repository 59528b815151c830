import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { hasBrowser } from "../harness/browser";
import { said } from "./support/messages";
import { startSite } from "./support/site";
import { ITEM, openAs } from "./support/writing";

const CORRECTION = `/corrections/new?subject=ACTION_ITEM&subjectId=${ITEM}`;
const RECORDING = `/action-items/${ITEM}/record`;
const REASON = "The ministers agreed on a later end in their last meeting.";

const isCorrection = (sent: string | null): boolean => sent?.includes('"isNamePublic"') === true;

/** The element that has the focus: its name as an input, else its class. */
const FOCUSED =
  "document.activeElement.name || document.activeElement.className || document.activeElement.tagName";

describe.skipIf(!hasBrowser)("Who sends a form by the keyboard", async () => {
  const site = await startSite();

  const isAt = (page: Page, place: string): Promise<void> =>
    expect.poll(() => page.evaluate(FOCUSED)).toBe(place);
  const send = async (page: Page, name: string): Promise<void> => {
    await page.getByRole("button", { name: said(name), exact: true }).focus();
    await page.keyboard.press("Enter");
  };

  it("is led to what is to be mended, and then to what came of it: a correction", async () => {
    const page = await site.open(CORRECTION);
    await send(page, "correction.send");
    await isAt(page, "reason");
    await page.keyboard.type(REASON);
    await page.locator("input[name=url]").fill("not an address");
    await send(page, "correction.send");
    await isAt(page, "url");
    await page.locator("input[name=url]").fill("https://example.org/minutes");
    await send(page, "correction.send");
    await isAt(page, "form-done");
    await page.context().close();
  });

  it("is led to what is to be mended, and then to what came of it: a record", async () => {
    const page = await openAs(site, { role: "FOCAL_POINT", country: "KZ" }, RECORDING);
    await send(page, "recording.record");
    await isAt(page, "evidence.0.url");
    await page.keyboard.type("https://example.org/report");
    await page.locator("select[name=status]").selectOption("PIPELINE");
    await send(page, "recording.record");
    await isAt(page, "status");
    await page.locator("select[name=status]").selectOption("FINALISATION");
    await send(page, "recording.record");
    await isAt(page, "form-done");
    await page.context().close();
  });

  it("is told why nothing was written", async () => {
    const page = await site.open(CORRECTION);
    await page.route("**/graphql", (route) =>
      isCorrection(route.request().postData()) ? route.abort() : route.continue(),
    );
    await page.locator("textarea[name=reason]").fill(REASON);
    await send(page, "correction.send");
    await isAt(page, "failed");
    await page.context().close();
  });

  it("sends once what is submitted twice, and keeps the focus meanwhile", async () => {
    const page = await site.open(CORRECTION);
    let sent = 0;
    let answer = () => {};
    const isAnswered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route("**/graphql", async (route) => {
      if (isCorrection(route.request().postData())) {
        sent += 1;
        await isAnswered;
      }
      await route.continue();
    });
    await page.locator("textarea[name=reason]").fill(REASON);
    await page.locator("input[name=url]").fill("https://example.org/minutes");
    const button = page.getByRole("button", { name: said("correction.send"), exact: true });
    await send(page, "correction.send");
    await expect.poll(() => button.getAttribute("aria-disabled")).toBe("true");
    await isAt(page, (await button.getAttribute("class")) ?? "");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    answer();
    await isAt(page, "form-done");
    expect(sent).toBe(1);
    await page.context().close();
  });

  it("stays in the field of a token that does not hold, and is led to what one that holds gives", async () => {
    const page = await site.open("/access");
    const field = page.getByLabel(said("access.token"));
    await field.fill("not a token");
    await send(page, "access.use");
    await expect.poll(() => page.evaluate("document.activeElement.type")).toBe("password");
    await field.fill(await site.server.tokenFor({ role: "ASSESSOR" }));
    await send(page, "access.use");
    await page.locator("dl.facts").waitFor();
    expect(await page.evaluate("document.activeElement.querySelector('dl.facts') !== null")).toBe(true);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await field.waitFor();
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.type")).toBe("password");
    await page.context().close();
  });
});
