import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { readCsv, readNdjson, readXlsx, rowsOf } from "../exports/support/take";
import { hasBrowser } from "../harness/browser";
import { messagesIn } from "./support/messages";
import { startSite } from "./support/site";

/** Other tests may run at the same time. */
const TIMEOUT_MS = 60_000;

/** Follows the link to a file, as a reader does, and gives what was saved. */
const download = async (page: Page, table: string, format: string): Promise<Buffer> => {
  const downloading = page.waitForEvent("download");
  await page
    .locator(`.take-away[data-table="${table}"]`)
    .getByRole("link", { name: format, exact: true })
    .click();
  const saved = await downloading;
  expect(saved.suggestedFilename()).toMatch(new RegExp(`\\.${format.toLowerCase()}$`));
  return readFile(await saved.path());
};

const idsOf = async (page: Page, what: string): Promise<string[]> =>
  (await page.locator(what).evaluateAll((found) => found.map(({ id }) => id))).sort();

const valuesOf = (rows: readonly Readonly<Record<string, unknown>>[], column: string) =>
  rows.map((row) => String(row[column])).sort();

describe.skipIf(!hasBrowser)("What a page shows, taken away as a file", { timeout: TIMEOUT_MS }, async () => {
  const site = await startSite();

  const titlesOn = async (page: Page): Promise<string[]> =>
    (await page.locator(".rows > li h3").allInnerTexts()).sort();

  it("is the initiatives that the page is narrowed to, in each format", async () => {
    const page = await site.open("/initiatives?country=KZ&role=LEAD&stage=PROPOSED");
    const shown = await titlesOn(page);
    expect(shown.length).toBeGreaterThan(1);
    const csv = await download(page, "initiatives", "CSV");
    expect(csv.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(valuesOf(readCsv(csv), "title")).toEqual(shown);
    expect(valuesOf(readNdjson(await download(page, "initiatives", "NDJSON")), "title")).toEqual(shown);
    const json = JSON.parse((await download(page, "initiatives", "JSON")).toString());
    expect(valuesOf(json, "title")).toEqual(shown);
    const workbook = await readXlsx(await download(page, "initiatives", "XLSX"));
    expect(valuesOf(rowsOf(workbook.getWorksheet("initiatives")), "title")).toEqual(shown);
    await page.context().close();
  });

  it("is what a search found, and more than one page of a list", async () => {
    const page = await site.open("/initiatives?q=water");
    const found = await titlesOn(page);
    const searched = readCsv(await download(page, "initiatives", "CSV"));
    expect(valuesOf(searched, "title")).toEqual(found);
    await page.goto(`${site.server.url}/action-items`);
    const { actionItems } = await site.ask<{ actionItems: { nodes: { id: string; status: string }[] } }>(
      "{ actionItems(first: 100) { nodes { id status } } }",
    );
    const items = readCsv(await download(page, "action-items", "CSV"));
    expect(valuesOf(items, "id")).toEqual(actionItems.nodes.map(({ id }) => id).sort());
    await page.context().close();
  });

  it("is in Arabic on the Arabic pages, code and label, in a sheet from right to left", async () => {
    const page = await site.open("/ar/initiatives?kind=FESTIVAL");
    const shown = await titlesOn(page);
    const rows = readCsv(await download(page, "initiatives", "CSV"));
    expect(rows.length).toBe(shown.length);
    const { initiatives } = await site.ask<{ initiatives: { nodes: { title: { text: string } }[] } }>(
      "{ initiatives(first: 100, filter: { kinds: [FESTIVAL] }) { nodes { title { text } } } }",
      {},
      "ar",
    );
    expect(valuesOf(rows, "title")).toEqual(initiatives.nodes.map(({ title }) => title.text).sort());
    expect(rows[0]?.["title"]).toMatch(/\p{Script=Arabic}/u);
    expect(rows[0]?.["kind"]).toBe("FESTIVAL");
    expect(rows[0]?.["kindLabel"]).toMatch(/^\p{Script=Arabic}+$/u);
    const sheet = (await readXlsx(await download(page, "initiatives", "XLSX"))).getWorksheet("initiatives");
    expect(sheet?.views[0]?.rightToLeft).toBe(true);
    expect(rowsOf(sheet).map(({ title }) => title)).toEqual(rows.map(({ title }) => title));
    await page.context().close();
  });

  it("is the action items of another day, narrowed by how they stood then", async () => {
    const page = await site.open("/action-items?asOf=2025-12-31&status=PIPELINE");
    const { actionItems } = await site.ask<{ actionItems: { totalCount: number; nodes: { id: string }[] } }>(
      `{ actionItems(first: 100, asOf: { effectiveOn: "2025-12-31" }, filter: { statuses: [PIPELINE] }) {
        totalCount nodes { id } } }`,
    );
    const rows = readCsv(await download(page, "action-items", "CSV"));
    expect(valuesOf(rows, "id")).toEqual(actionItems.nodes.map(({ id }) => id).sort());
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(["PIPELINE"]));
    await page.goto(`${site.server.url}/action-items?status=PIPELINE`);
    const now = readCsv(await download(page, "action-items", "CSV"));
    expect(now.length).toBeLessThan(rows.length);
    await page.context().close();
  });

  it("is the records of status of the items that are shown", async () => {
    const page = await site.open("/action-items?status=IMPLEMENTATION");
    const { actionItems } = await site.ask<{
      actionItems: { nodes: { history: { nodes: { id: string }[] } }[] };
    }>(`{ actionItems(first: 100, filter: { statuses: [IMPLEMENTATION] }) { nodes {
        history(first: 50) { nodes { id } } } } }`);
    const recorded = actionItems.nodes.flatMap(({ history }) => history.nodes.map(({ id }) => id)).sort();
    expect(recorded.length).toBeGreaterThan(3);
    expect(valuesOf(readNdjson(await download(page, "status-changes", "NDJSON")), "id")).toEqual(recorded);
    await page.context().close();
  });

  it("is the events, figures and sources that a page shows", async () => {
    const page = await site.open("/leaders/shavkat-mirziyoyev");
    const figures = await idsOf(page, ".card[id]");
    expect(figures.length).toBeGreaterThan(1);
    expect(valuesOf(readCsv(await download(page, "indicators", "CSV")), "id")).toEqual(figures);
    await page.goto(`${site.server.url}/initiatives/joint-water-programmes`);
    await page.locator('.take-away[data-table="events"]').waitFor();
    const events = await idsOf(page, "article.event");
    expect(valuesOf(readCsv(await download(page, "events", "CSV")), "id")).toEqual(events);
    await page.goto(`${site.server.url}/sources`);
    await page.locator('.take-away[data-table="sources"]').waitFor();
    const { sources } = await site.ask<{ sources: { id: string }[] }>("{ sources { id } }");
    const taken = readCsv(await download(page, "sources", "CSV"));
    expect(valuesOf(taken, "id")).toEqual(sources.map(({ id }) => id).sort());
    await page.context().close();
  });

  it("comes with what its columns mean, in the language of the page", async () => {
    const page = await site.open("/ru/map?country=TM");
    const downloading = page.waitForEvent("download");
    await page
      .getByRole("link", { name: messagesIn("ru")["takeAway.dictionary"] ?? "" })
      .first()
      .click();
    const dictionary = readCsv(await readFile(await (await downloading).path()));
    const rows = readCsv(await download(page, "initiatives", "CSV"));
    const explained = dictionary
      .filter((line) => line["export"] === "initiatives")
      .map(({ column }) => column);
    expect(Object.keys(rows[0] ?? {})).toEqual(explained);
    expect(rows.every(({ countries }) => countries?.split("|").includes("TM"))).toBe(true);
    await page.context().close();
  });
});
