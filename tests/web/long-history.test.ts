import { beforeAll, describe, expect, it } from "vitest";
import { hasBrowser } from "../harness/browser";
import { said } from "./support/messages";
import { startSite } from "./support/site";
import { openAs, recordElsewhere } from "./support/writing";

const ITEM = "joint-grain-processing-hubs-item";
/** More than the newest that any page asks for, and more than the graph gives at once. */
const RECORDS = 105;
const FINAL_FROM = 60;

const dayOf = (number: number): string => new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10);

describe.skipIf(!hasBrowser)("An item with a long history", { timeout: 90_000 }, async () => {
  const site = await startSite();
  let total = 0;

  beforeAll(async () => {
    for (let number = 0; number < RECORDS; number += 1) {
      const status = number < FINAL_FROM ? "IMPLEMENTATION" : "FINALISATION";
      await recordElsewhere(site, ITEM, status, dayOf(number));
    }
    const { actionItem } = await site.ask<{ actionItem: { history: { totalCount: number } } }>(
      "query ($id: ID!) { actionItem(id: $id) { history(first: 0) { totalCount } } }",
      { id: ITEM },
    );
    total = actionItem.history.totalCount;
  }, 60_000);

  it("shows its newest records, says how many are older, and shows these too", async () => {
    const page = await site.open(`/action-items/${ITEM}`);
    const records = page.locator(".history > li");
    expect(await records.count()).toBe(20);
    expect(await records.first().locator("time").getAttribute("datetime")).toBe(dayOf(RECORDS - 1));
    await page.getByRole("button", { name: `Show ${total - 20} older records` }).click();
    await expect.poll(() => records.count()).toBe(total);
    expect(await page.getByRole("button", { name: /older records/ }).count()).toBe(0);
    await recordElsewhere(site, ITEM, "FINALISATION", dayOf(RECORDS));
    total += 1;
    await expect.poll(() => records.count()).toBe(total);
    expect(await records.first().locator("time").getAttribute("datetime")).toBe(dayOf(RECORDS));
    await page.context().close();
  });

  it("leads from its initiative to the older records", async () => {
    const page = await site.open("/initiatives/joint-grain-processing-hubs");
    const link = page.getByRole("link", { name: `Show ${total - 20} older records` });
    expect(await link.getAttribute("href")).toMatch(new RegExp(`/action-items/${ITEM}$`));
    await page.context().close();
  });

  /** Before the newest records, and after the first. */
  const EARLY = 30;

  it("shows all of its records as of a day before its newest ones", async () => {
    const page = await site.open(`/action-items/${ITEM}?asOf=${dayOf(EARLY)}`);
    const days = page.locator(".item-view").first().locator(".history > li time");
    await expect.poll(() => days.count()).toBeGreaterThan(EARLY);
    const told = await days.evaluateAll((all) => all.map((day) => day.getAttribute("datetime")));
    const expected = Array.from({ length: EARLY + 1 }, (_, number) => dayOf(EARLY - number));
    expect(told.slice(0, EARLY + 1)).toEqual(expected);
    expect(await page.locator(".item-value").first().innerText()).toBe(said("ActionStatus.IMPLEMENTATION"));
    expect(await page.getByRole("button", { name: /older records/ }).count()).toBe(0);
    await page.context().close();
  });

  it("leads from its initiative to the records of a day before its newest ones, and does not say that there are none", async () => {
    const page = await site.open(`/initiatives/joint-grain-processing-hubs?asOf=${dayOf(EARLY)}`);
    const card = page.locator(".initiative-item", {
      has: page.locator(`h3 a[href*="/action-items/${ITEM}"]`),
    });
    expect(await card.locator(".item-value").first().innerText()).toBe(said("ActionStatus.IMPLEMENTATION"));
    expect(await card.getByText(said("history.none")).count()).toBe(0);
    await card.getByRole("link", { name: said("history.olderThen") }).click();
    await page.waitForURL(`${site.url}/action-items/${ITEM}?asOf=${dayOf(EARLY)}`);
    await expect.poll(() => page.locator(".history > li").count()).toBeGreaterThan(EARLY);
    await page.context().close();
  });

  it("is drawn whole on the timeline", async () => {
    const page = await site.open("/timeline");
    const row = page.locator(".timeline-item", { has: page.locator(`a[href$="/action-items/${ITEM}"]`) });
    const drawn = row.locator("[data-status]");
    const statuses = () =>
      drawn.evaluateAll((stretches) => stretches.map((stretch) => stretch.getAttribute("data-status")));
    await expect.poll(statuses).toEqual(["PIPELINE", "IMPLEMENTATION", "FINALISATION"]);
    await page.context().close();
  });

  it("can be retracted from to its oldest record", async () => {
    const page = await openAs(site, { role: "SECRETARIAT" }, `/action-items/${ITEM}/record`);
    const records = page.locator(".recording-record");
    expect(await records.count()).toBe(100);
    expect(await records.first().locator("time").getAttribute("datetime")).toBe(dayOf(RECORDS));
    const choices = page.locator("select[name=statusChangeId] option");
    await page.getByRole("button", { name: `Show ${total - 100} older record` }).click();
    await expect.poll(() => records.count()).toBe(total);
    expect(await choices.count()).toBe(total);
    await page.context().close();
  });
});
