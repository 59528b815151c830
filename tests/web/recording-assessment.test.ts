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
const ASSESSOR = { role: "ASSESSOR" } as const;
const TOMORROW = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

describe.skipIf(!hasBrowser)("An assessment", async () => {
  const site = await startSite();

  it("is recorded by an assessor, stands beside the official status and leaves that alone", async () => {
    const page = await openAs(site, ASSESSOR, FORM);
    const form = page.getByRole("form", { name: said("recording.assessment") });
    const offered = await form
      .locator("select[name=assessment] option")
      .evaluateAll((options) => options.map((option) => option.getAttribute("value")));
    expect(offered).toEqual(["COMPLETE", "SUBSTANTIAL", "LIMITED", "NOT_STARTED"]);
    const statusBefore = await page.locator("dl.facts dd").first().innerText();
    await form.locator("select[name=assessment]").selectOption("SUBSTANTIAL");
    await form.locator("input[name=effectiveOn]").fill("2026-07-01");
    await form.locator("input[name='evidence.0.sourceId']").fill("tvbrics-ar");
    await form.getByRole("button", { name: said("form.addPiece") }).click();
    await form.locator("input[name='evidence.1.url']").fill("https://example.org/visit");
    await form.locator("textarea[name=note]").fill("Trains run twice a week.");
    await form.getByRole("button", { name: said("recording.record"), exact: true }).click();
    await page.locator(".form-done").waitFor();
    await page.locator("dl.facts .assessment-SUBSTANTIAL").waitFor();
    expect(await page.locator("dl.facts dd").first().innerText()).toBe(statusBefore);
    expect(await newestRecord(site, ITEM)).toMatchObject({
      axis: "ASSESSMENT",
      to: "SUBSTANTIAL",
      effectiveOn: "2026-07-01",
      note: { text: "Trains run twice a week." },
      evidence: [
        { source: { id: "tvbrics-ar" }, url: null },
        { source: null, url: "https://example.org/visit" },
      ],
    });
    await page.locator(".recording-record .assessment-SUBSTANTIAL").waitFor();
    await page.context().close();
  });

  it.each([
    ["effectiveOn", TOMORROW, TOMORROW],
    ["effectiveOn", "2024-12-31", "2025-01-01"],
    ["evidence.0.sourceId", "no-such-source", "no-such-source"],
    ["evidence.0.url", "ftp://example.org", "http"],
  ])("is refused beside %s, where it says %s", async (name, value, told) => {
    const page = await openAs(site, ASSESSOR, FORM);
    const before = await versionOf(site, ITEM);
    await page.locator("input[name='evidence.0.url']").fill("https://example.org/visit");
    await page.locator(`input[name='${name}']`).fill(value);
    await page.getByRole("button", { name: said("recording.record"), exact: true }).click();
    await faultsTold(page, 1);
    expect(await errorBeside(page, name)).toContain(told);
    expect(await page.locator("[aria-invalid=true]").count()).toBe(1);
    expect(await versionOf(site, ITEM)).toBe(before);
    await page.context().close();
  });

  it("without evidence is refused beside the evidence, also beside the piece that names nothing", async () => {
    const page = await openAs(site, ASSESSOR, FORM);
    const evidence = page.getByRole("group", { name: said("form.evidence") });
    const send = page.getByRole("button", { name: said("recording.record"), exact: true });
    await send.click();
    await evidence.locator(".form-errors").waitFor();
    await page.locator("input[name='evidence.0.locator']").fill("page 4");
    await send.click();
    await expect.poll(() => evidence.locator(".form-errors").innerText()).toMatch(/source|address/i);
    await page.context().close();
  });

  it("that was made without the latest record is refused, where no news came through", async () => {
    const page = await openAs(site, ASSESSOR, "/access");
    await page.route(/graphql/, (route) =>
      route.request().headers()["accept"]?.includes("event-stream") === true
        ? route.abort()
        : route.continue(),
    );
    await page.goto(`${site.server.url}${FORM}`);
    await page.locator("input[name='evidence.0.url']").fill("https://example.org/visit");
    await recordElsewhere(site, ITEM, "IMPLEMENTATION", "2026-07-02");
    const version = await versionOf(site, ITEM);
    await page.getByRole("button", { name: said("recording.record"), exact: true }).click();
    await page
      .getByRole("alert")
      .filter({ hasText: `version ${version}` })
      .waitFor();
    expect(await versionOf(site, ITEM)).toBe(version);
    await page.context().close();
  });
});
