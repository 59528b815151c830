import { describe, expect, it } from "vitest";
import { hasBrowser } from "../harness/browser";
import { said } from "./support/messages";
import { startSite } from "./support/site";
import {
  errorBeside,
  faultsTold,
  ITEM,
  newestRecord,
  openAs,
  recordElsewhere,
  versionOf,
} from "./support/writing";

const FORM = `/action-items/${ITEM}/record`;
const SECRETARIAT = { role: "SECRETARIAT" } as const;
const TAKE_BACK = said("recording.retract");

describe.skipIf(!hasBrowser)("A record", async () => {
  const site = await startSite();

  it("is taken back by the secretariat, by one more record, and both stay to be seen", async () => {
    await recordElsewhere(site, ITEM, "CANCELLED", "2026-06-10");
    const wrong = await newestRecord(site, ITEM);
    const page = await openAs(site, SECRETARIAT, FORM);
    await page.locator("dl.facts .status-CANCELLED").waitFor();
    const form = page.getByRole("form", { name: said("recording.retraction") });
    await form.locator("select[name=statusChangeId]").selectOption(wrong?.id ?? "");
    await form.locator("textarea[name=reason]").fill("The report was about another programme.");
    await form.locator("input[name='evidence.0.url']").fill("https://example.org/erratum");
    await form.getByRole("button", { name: TAKE_BACK }).click();
    await page.locator(".form-done").waitFor();

    expect(await newestRecord(site, ITEM)).toMatchObject({
      retracts: { id: wrong?.id },
      note: { text: "The report was about another programme." },
    });
    await page.locator("dl.facts .status-IMPLEMENTATION").waitFor();
    const offered = form.locator(`select[name=statusChangeId] option[value="${wrong?.id}"]`);
    await expect.poll(() => offered.count()).toBe(0);
    const records = page.locator(".recording-record");
    await records.filter({ hasText: said("record.retraction") }).waitFor();
    await records.filter({ hasText: said("record.retracted") }).waitFor();
    await page.context().close();
  });

  it.each([
    ["reason", " ", "say why"],
    ["evidence.0.sourceId", "no-such-source", "no-such-source"],
  ])("stays where %s is %j: that is told beside it", async (name, value, told) => {
    const page = await openAs(site, SECRETARIAT, FORM);
    const before = await versionOf(site, ITEM);
    await page.locator("textarea[name=reason]").fill("It was another programme.");
    await page.locator("input[name='evidence.0.url']").fill("https://example.org/erratum");
    await page.locator(`[name='${name}']`).fill(value);
    await page.getByRole("button", { name: TAKE_BACK }).click();
    await faultsTold(page, 1);
    expect(await errorBeside(page, name)).toContain(told);
    expect(await versionOf(site, ITEM)).toBe(before);
    await page.context().close();
  });

  it("stays where nothing shows that it is wrong: that is told beside the evidence", async () => {
    const page = await openAs(site, SECRETARIAT, FORM);
    await page.locator("textarea[name=reason]").fill("It was another programme.");
    await page.getByRole("button", { name: TAKE_BACK }).click();
    await page
      .getByRole("group", { name: said("form.evidence") })
      .locator(".form-errors")
      .waitFor();
    await page.context().close();
  });
});
