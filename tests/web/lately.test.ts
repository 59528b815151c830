import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { hasBrowser } from "../harness/browser";
import { startSite } from "./support/site";
import { recordElsewhere, versionOf } from "./support/writing";

const ITEM = "joint-grain-processing-hubs-item";
const EVIDENCE = [{ url: "https://example.org/report" }];

interface Written {
  readonly userErrors: readonly unknown[];
  readonly statusChange: { readonly id: string; readonly recordedAt: string };
}

describe.skipIf(!hasBrowser)("What changed lately, on the overview", { timeout: 60_000 }, async () => {
  const site = await startSite();
  const rowOf = (page: Page) =>
    page.locator(".lately-row", { has: page.locator(`a[href*="/action-items/${ITEM}"]`) });

  const write = async (field: string, type: string, role: "ASSESSOR" | "SECRETARIAT", input: object) => {
    const answer = await site.server.execute<Record<string, Written>>({
      query: `mutation ($input: ${type}!) { ${field}(input: $input) { userErrors { message } statusChange { id recordedAt } } }`,
      variables: { input: { ...input, evidence: EVIDENCE, expectedVersion: await versionOf(site, ITEM) } },
      headers: await site.server.as({ role }),
    });
    const written = answer.expectData()[field];
    expect(written?.userErrors).toEqual([]);
    return written as Written;
  };

  it("has an assessment of an item in the pipeline, whenever it took effect, and what takes it back", async () => {
    const page = await site.open("/");
    expect(await rowOf(page).count()).toBe(0);
    const assessment = { itemId: ITEM, assessment: "", effectiveOn: "2025-02-03" };
    const { statusChange } = await write("recordAssessment", "RecordAssessmentInput", "ASSESSOR", assessment);
    await rowOf(page).locator("[class*="assessment-"]").waitFor();
    expect(await rowOf(page).locator("time").getAttribute("datetime")).toBe("2025-02-03");
    expect(await rowOf(page).innerText()).toContain("recorded on");
    await recordElsewhere(site, ITEM, "IMPLEMENTATION", "2026-06-01");
    await expect.poll(() => rowOf(page).count()).toBe(2);
    const retraction = { statusChangeId: statusChange.id, reason: "Wrong." };
    await write("retractStatusChange", "RetractInput", "SECRETARIAT", retraction);
    await expect.poll(() => rowOf(page).nth(0).innerText()).toMatch(/retract/i);
    await page.goto(`${site.url}/?knownAt=${encodeURIComponent(statusChange.recordedAt)}`);
    await rowOf(page).locator("[class*="assessment-"]").waitFor();
    expect(await rowOf(page).count()).toBe(1);
    expect(await rowOf(page).innerText()).not.toMatch(/retract/i);
    await page.goto(`${site.url}/?asOf=2025-02-02`);
    await page.locator(".lately-row").first().waitFor();
    expect(await rowOf(page).count()).toBe(0);
    await page.context().close();
  });
});
