import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { hasBrowser } from "../harness/browser";
import { settled, startSite } from "./support/site";

interface Text {
  readonly text: string;
}

/** Other tests may run at the same time. */
const TIMEOUT_MS = 60_000;

describe.skipIf(!hasBrowser)("The web client", { timeout: TIMEOUT_MS }, async () => {
  const site = await startSite();

  const legendOf = (page: Page, view: number) => page.locator(".plan-legend").nth(view).innerText();

  const countsAsOf = async (asOf: object | null) => {
    const { progress } = await site.ask<{
      progress: { progress: { byStatus: { status: string; count: number }[] } }[];
    }>("query ($asOf: AsOf) { progress(asOf: $asOf) { progress { byStatus { status count } } } }", { asOf });
    return Object.fromEntries(
      progress[0]?.progress.byStatus.map(({ status, count }) => [status, count]) ?? [],
    );
  };

  it("shows how the plan stands, today and on the day that is chosen, which the address keeps", async () => {
    const page = await site.open("/");
    const now = await countsAsOf(null);
    expect(await legendOf(page, 0)).toMatch(new RegExp(`Implementation\\s+${now["IMPLEMENTATION"]}\\s`));
    await page.getByLabel("As of").fill("2025-12-31");
    await page.waitForURL(/asOf=2025-12-31/);
    const then = await countsAsOf({ effectiveOn: "2025-12-31" });
    expect(then).not.toEqual(now);
    await expect
      .poll(() => legendOf(page, 0))
      .toMatch(new RegExp(`Implementation\\s+${then["IMPLEMENTATION"]}\\s`));
    await page.getByRole("link", { name: "Kazakhstan" }).first().click();
    await page.waitForURL(/countries\/KZ\?asOf=2025-12-31/);
    await page.getByText("Shown as it stood on 31 December 2025").waitFor();
    await page.context().close();
  });

  it("finds initiatives as one types, narrows and sorts them, and keeps all of it in the address", async () => {
    const page = await site.open("/initiatives");
    await page.getByRole("searchbox").pressSequentially("grane");
    await page.waitForURL(/q=grane/);
    const { search } = await site.ask<{ search: { nodes: { title: Text }[] } }>(
      '{ search(text: "grane", kinds: [INITIATIVE]) { nodes { title { text } } } }',
    );
    const rows = page.locator(".initiative-row h3");
    await expect.poll(() => rows.allInnerTexts()).toEqual(search.nodes.map(({ title }) => title.text));
    await page.goto(`${site.server.url}/initiatives?country=KZ&role=LEAD&stage=PROPOSED`);
    await settled(page);
    const { initiatives } = await site.ask<{
      initiatives: { totalCount: number; nodes: { title: Text }[] };
    }>(`{ initiatives(filter: { countries: ["KZ"], countryRoles: [LEAD], stages: [PROPOSED] },
        orderBy: { field: TITLE }, first: 20) { totalCount nodes { title { text } } } }`);
    await expect.poll(() => rows.allInnerTexts()).toEqual(initiatives.nodes.map(({ title }) => title.text));
    expect(await page.locator(".list-head").innerText()).toContain(`${initiatives.totalCount} initiatives`);
    await page.getByRole("checkbox", { name: "Kazakhstan" }).click();
    await page.waitForURL((url) => !url.searchParams.has("country"));
    await page.goBack();
    await expect.poll(() => page.getByRole("checkbox", { name: "Kazakhstan" }).isChecked()).toBe(true);
    await page.context().close();
  });

  it("goes through all initiatives page by page", async () => {
    const page = await site.open("/initiatives");
    const { initiatives } = await site.ask<{ initiatives: { nodes: { title: Text }[] } }>(
      "{ initiatives(first: 100, orderBy: { field: TITLE }) { nodes { title { text } } } }",
    );
    const rows = page.locator(".initiative-row h3");
    const titles = initiatives.nodes.map(({ title }) => title.text);
    await page.getByRole("button", { name: "Next" }).click();
    await expect.poll(() => rows.allInnerTexts()).toEqual(titles.slice(20, 40));
    await page.getByRole("button", { name: "Previous" }).click();
    await expect.poll(() => rows.allInnerTexts()).toEqual(titles.slice(0, 20));
    await page.context().close();
  });

  it("shows an initiative's line, both views apart, and every position where sources disagree", async () => {
    const page = await site.open("/initiatives/joint-water-programmes");
    const { initiative } = await site.ask<{
      initiative: {
        disagreements: { positions: { value: string }[] }[];
      };
    }>(`{ initiative(id: "joint-water-programmes") { disagreements { positions { value } } } }`);
    for (const { value } of initiative.disagreements.flatMap(({ positions }) => positions)) {
      await page.locator(".position-value", { hasText: value }).waitFor();
    }
    for (const station of ["speech", "proposal", "document", "item"]) {
      expect(await page.locator(`.line-card-${station}`).count()).toBeGreaterThan(0);
    }
    expect(await page.locator(".line").innerText()).toContain("Nothing shows that work has begun.");
    await page.locator(".line-card-speech a").first().focus();
    await expect
      .poll(() => page.locator('.line-edges path[data-followed="true"]').count())
      .toBeGreaterThan(2);
    await expect(page.getByRole("region", { name: "Official status" }).innerText()).resolves.toMatch(
      /Pipeline/,
    );
    await page.getByRole("region", { name: "Independent assessment" }).getByText("No evidence").waitFor();
    await page.context().close();
  });

  it("cites a page under an address that keeps the day and the revision, in the common forms", async () => {
    const page = await site.open("/countries/KZ");
    await page.getByRole("button", { name: "Cite and share" }).click();
    const dialog = page.getByRole("dialog");
    const address = await dialog.locator("pre").first().innerText();
    expect(address).toMatch(/countries\/KZ\?asOf=[\d-]+&knownAt=[^&]+&revision=1$/);
    for (const [tab, sign] of [
      ["BibTeX", /^@misc\{/],
      ["RIS", /^TY {2}- DATA/],
      ["CSL-JSON", /"type": "dataset"/],
    ] as const) {
      await dialog.getByRole("tab", { name: tab }).click();
      expect(await dialog.getByRole("tabpanel").locator("pre").innerText()).toMatch(sign);
    }
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await page.goto(address);
    await page.getByText(/as it was known on/).waitFor();
    await page.context().close();
  });

  it.each([
    ["ru", "Казахстан", "Официальный статус"],
    ["ar", "كازاخستان", "الحالة الرسمية"],
  ])("speaks %s, and marks what is there in another language only", async (language, country, status) => {
    const page = await site.open(`/${language}`);
    await page.getByRole("link", { name: country }).first().waitFor();
    await page.getByRole("heading", { name: status }).waitFor();
    const foreign = page.locator('bdi[lang="en"]').first();
    expect(await foreign.getAttribute("dir")).toBe("ltr");
    expect(await page.locator(".fallback-mark").count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it("asks by hash, and sends a text only once to a server that does not know it", async () => {
    const page = await site.open("/sources");
    const asked: string[] = [];
    page.on("request", (request) => {
      // A stream is opened with the text: no hash alone opens one.
      if (request.headers()["accept"]?.includes("text/event-stream") === true) return;
      if (request.url().includes("/graphql")) asked.push(`${request.method()} ${request.postData() ?? ""}`);
    });
    await page.reload();
    await settled(page);
    expect(asked.length).toBeGreaterThan(0);
    for (const request of asked) expect(request).toBe("GET ");
    await page.context().close();
  });
});
