import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { hasBrowser } from "../harness/browser";
import { said } from "./support/messages";
import { settled, startSite } from "./support/site";
import { errorBeside, faultsTold, ITEM } from "./support/writing";

const FORM = `/corrections/new?subject=ACTION_ITEM&subjectId=${ITEM}`;
const REASON = "The ministers agreed on a later end in their last meeting.";

interface Logged {
  readonly id: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly field: string | null;
  readonly reason: string;
  readonly url: string | null;
  readonly state: string;
  readonly requestedBy: string | null;
}

describe.skipIf(!hasBrowser)("A correction", async () => {
  const site = await startSite();

  const publicLog = async (): Promise<readonly Logged[]> => {
    const { corrections } = await site.ask<{ corrections: { nodes: readonly Logged[] } }>(
      "{ corrections(first: 100) { nodes { id subject subjectId field reason url state requestedBy } } }",
    );
    return corrections.nodes;
  };
  const send = (page: Page) => page.getByRole("button", { name: said("correction.send") }).click();

  it("is asked for by anyone, from the page of the item, and stands in the public log and at the item", async () => {
    const page = await site.open(`/action-items/${ITEM}`);
    expect(await page.getByText(said("item.contested")).count()).toBe(0);
    await page
      .getByRole("link", { name: said("correction.title") })
      .first()
      .click();
    await page.waitForURL(/\/corrections\/new\?/);
    expect(await page.locator("select[name=subject]").inputValue()).toBe("ACTION_ITEM");
    expect(await page.locator("input[name=subjectId]").inputValue()).toBe(ITEM);
    await page.locator("input[name=field]").fill("plannedEnd");
    await page.locator("textarea[name=reason]").fill(REASON);
    await page.locator("input[name=url]").fill("https://example.org/minutes");
    await page.locator("input[name=name]").fill("A reader of minutes");
    await page.locator("input[name=contact]").fill("reader@example.org");
    await send(page);
    const told = await page.locator(".form-done").innerText();
    const [id] = told.match(/correction-\d+/) ?? [];
    const log = await publicLog();
    expect(log.find((entry) => entry.id === id)).toEqual({
      id,
      subject: "ACTION_ITEM",
      subjectId: ITEM,
      field: "plannedEnd",
      reason: REASON,
      url: "https://example.org/minutes",
      state: "OPEN",
      requestedBy: null,
    });
    const feed = await (await site.server.request("/feeds/changes.atom")).text();
    expect(feed).toContain("(plannedEnd) was requested.");
    expect(feed).not.toMatch(/reader of minutes|reader@example/i);
    await page.getByRole("link", { name: said("correction.seeRecord") }).click();
    await page.waitForURL(`${site.server.url}/action-items/${ITEM}`);
    await settled(page);
    await page.getByText(said("item.contested")).waitFor();
    await page.locator(".recorded-here").getByText("(plannedEnd) was requested.").waitFor();
    await page.context().close();
  });

  it.each([
    ["COUNTRY", "KZ", "/countries/KZ"],
    ["EVENT", "EVENT_OF_INITIATIVE", "/initiatives/"],
    ["STATUS_CHANGE", "RECORD_OF_ITEM", `/action-items/${ITEM}`],
  ])("of a %s leads to the page that shows it", async (subject, id, expected) => {
    const { actionItem } = await site.ask<{
      actionItem: { initiative: { events: { id: string }[] }; history: { nodes: { id: string }[] } };
    }>("query ($id: ID!) { actionItem(id: $id) { initiative { events { id } } history { nodes { id } } } }", {
      id: ITEM,
    });
    const ids: Readonly<Record<string, string | undefined>> = {
      EVENT_OF_INITIATIVE: actionItem.initiative.events[0]?.id,
      RECORD_OF_ITEM: actionItem.history.nodes[0]?.id,
    };
    const page = await site.open(`/corrections/new?subject=${subject}&subjectId=${ids[id] ?? id}`);
    await page.locator("textarea[name=reason]").fill(REASON);
    await page.locator("input[name=url]").fill("https://example.org/minutes");
    await send(page);
    const link = page.getByRole("link", { name: said("correction.seeRecord") });
    expect(await link.getAttribute("href")).toContain(expected);
    await page.context().close();
  });

  it("names who asked, where they wish it", async () => {
    const page = await site.open(FORM);
    await page.locator("textarea[name=reason]").fill(REASON);
    await page.locator("input[name=sourceId]").fill("tvbrics-ar");
    await page.locator("input[name=name]").fill("A reader of minutes");
    await page.getByLabel(said("correction.isNamePublic")).check();
    await send(page);
    await page.locator(".form-done").waitFor();
    expect((await publicLog()).at(-1)).toMatchObject({ requestedBy: "A reader of minutes", url: null });
    await page.context().close();
  });

  it.each([
    ["subjectId", "no-such-item", "no-such-item"],
    ["field", "plannedEndd", "plannedEnd"],
    ["reason", "wrong", "10"],
    ["url", "not an address", "URL"],
    ["sourceId", "no-such-source", "no-such-source"],
    ["contact", "x".repeat(501), "500"],
  ])("is refused beside %s", async (name, value, told) => {
    const page = await site.open(FORM);
    const before = await publicLog();
    await page.locator("textarea[name=reason]").fill(REASON);
    await page.locator("input[name=url]").fill("https://example.org/minutes");
    await page.locator(`[name=${name}]`).fill(value);
    await send(page);
    await faultsTold(page, 1);
    expect(await errorBeside(page, name)).toContain(told);
    expect(await page.locator("[aria-invalid=true]").count()).toBe(1);
    expect(await publicLog()).toEqual(before);
    await page.context().close();
  });

  it("without a source is refused beside the source, and one that shows no name beside the name", async () => {
    const page = await site.open(FORM);
    await page.locator("textarea[name=reason]").fill(REASON);
    await page.getByLabel(said("correction.isNamePublic")).check();
    await send(page);
    await faultsTold(page, 2);
    expect(await errorBeside(page, "sourceId")).not.toBe("");
    expect(await errorBeside(page, "name")).not.toBe("");
    await page.context().close();
  });
});
