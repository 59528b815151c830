import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { recordedUntil } from "../../src/web/pages/overview/latest-records";
import { hasBrowser } from "../harness/browser";
import { once, settled, startSite } from "./support/site";
import { recordElsewhere, versionOf } from "./support/writing";

const ITEM = "joint-grain-processing-hubs-item";
const DAY = "2025-02-03";
const ASSESSED = "[class*='assessment-']";
/** Of what was recorded last, this many are read. */
const MORE_THAN_READ = 31;
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
    return (written as Written).statusChange;
  };

  const assess = (assessment: string, effectiveOn: string) =>
    write("recordAssessment", "RecordAssessmentInput", "ASSESSOR", { itemId: ITEM, assessment, effectiveOn });

  const openedAt = async (page: Page, parameters: Readonly<Record<string, string>>) => {
    await page.goto(`${site.url}/?${new URLSearchParams(parameters)}`);
    await settled(page);
    await page.getByRole("heading", { name: "Records of status" }).waitFor();
    return rowOf(page);
  };

  const before = new Date().toISOString();
  const overview = once(() => site.open("/"));

  it("has an assessment of an item in the pipeline, whenever it took effect, and what takes it back", async () => {
    const page = await overview();
    expect(await rowOf(page).count()).toBe(0);
    const assessed = await assess("LIMITED", DAY);
    await rowOf(page).locator(ASSESSED).waitFor();
    expect(await rowOf(page).locator("time").getAttribute("datetime")).toBe(DAY);
    expect(await rowOf(page).innerText()).toContain("recorded on");
    await recordElsewhere(site, ITEM, "IMPLEMENTATION", "2026-06-01");
    await expect.poll(() => rowOf(page).count()).toBe(2);
    const days = await rowOf(page).locator("time").all();
    expect(await Promise.all(days.map((day) => day.getAttribute("datetime")))).toEqual(["2026-06-01", DAY]);
    await write("retractStatusChange", "RetractInput", "SECRETARIAT", {
      statusChangeId: assessed.id,
      reason: "Wrong.",
    });
    await expect.poll(() => rowOf(page).locator("del").count()).toBe(1);
  });

  it("is of a moment, where one is cited: what was known then, also where much was recorded since", async () => {
    const page = await overview();
    const { recordedAt } = await assess("LIMITED", DAY);
    for (let more = 0; more < MORE_THAN_READ; more += 1) await assess("SUBSTANTIAL", "2026-05-01");
    const rows = await openedAt(page, { knownAt: recordedAt });
    expect(await rows.filter({ has: page.locator(`time[datetime="${DAY}"]`) }).innerText()).toContain(
      "recorded on",
    );
    expect(await rows.filter({ has: page.locator('time[datetime="2026-05-01"]') }).count()).toBe(0);
    expect(await (await openedAt(page, { knownAt: before })).count()).toBe(0);
  });

  it("is of a day, where another is shown: what took effect later is not told of", async () => {
    const page = await overview();
    const rows = await openedAt(page, { asOf: "2025-02-10" });
    expect(await rows.locator("time").getAttribute("datetime")).toBe(DAY);
    expect(await rows.innerText()).not.toContain("recorded on");
    expect(await (await openedAt(page, { asOf: "2025-02-02" })).count()).toBe(0);
    expect(await (await openedAt(page, { asOf: "2025-02-10", knownAt: before })).count()).toBe(0);
  });
});

describe("What is news of a day", () => {
  it("was recorded by its end, and is known", () => {
    const end = "2025-02-10T23:59:59.999Z";
    expect(recordedUntil({ day: undefined, knownAt: undefined })).toBeUndefined();
    expect(recordedUntil({ day: undefined, knownAt: "2026-01-01T00:00:00Z" })).toBe("2026-01-01T00:00:00Z");
    expect(recordedUntil({ day: "2025-02-10", knownAt: undefined })).toBe(end);
    expect(recordedUntil({ day: "2025-02-10", knownAt: "2026-01-01T00:00:00Z" })).toBe(end);
    expect(recordedUntil({ day: "2025-02-10", knownAt: "2025-02-10T12:00:00+05:00" })).toBe(
      "2025-02-10T12:00:00+05:00",
    );
  });
});
