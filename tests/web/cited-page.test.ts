import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { hasBrowser } from "../harness/browser";
import { said } from "./support/messages";
import { once, settled, startSite } from "./support/site";
import { ITEM, newestRecord, recordElsewhere, versionOf } from "./support/writing";

const INITIATIVE = "north-south-eastern-branch-programme";
/** The item's second record and its first event after the summit are of November 2025. */
const DAY = "2025-10-15";

interface Piece {
  readonly status: string;
  readonly assessment: string;
  readonly freshness: string;
  readonly lastEvidenceOn: string | null;
}

interface Recorded {
  readonly id: string;
  readonly effectiveOn: string;
  readonly recordedAt: string;
  readonly retracts: { readonly id: string } | null;
  readonly retractedBy: { readonly recordedAt: string } | null;
  readonly evidence: readonly { readonly event: { readonly id: string } | null }[];
}

const RETRACT = `mutation ($input: RetractInput!) {
  retractStatusChange(input: $input) { userErrors { message } }
}`;

describe.skipIf(!hasBrowser)("A cited page", { timeout: 60_000 }, async () => {
  const site = await startSite();
  const window = once(() => site.open("/access"));

  const opened = async (path: string): Promise<Page> => {
    const page = await window();
    await page.goto(`${site.url}${path}`);
    await settled(page);
    return page;
  };

  const historyOf = async (): Promise<readonly Recorded[]> => {
    const { actionItem } = await site.ask<{ actionItem: { history: { nodes: Recorded[] } } }>(
      `query ($id: ID!) { actionItem(id: $id) { history(first: 100) { nodes {
        id effectiveOn recordedAt retracts { id } retractedBy { recordedAt } evidence { event { id } }
      } } } }`,
      { id: ITEM },
    );
    return actionItem.history.nodes;
  };

  const asOf = async (moment: object): Promise<Piece> => {
    const { actionItem } = await site.ask<{ actionItem: Piece }>(
      `query ($id: ID!, $asOf: AsOf) { actionItem(id: $id) {
        status(asOf: $asOf) assessment(asOf: $asOf) freshness(asOf: $asOf) lastEvidenceOn(asOf: $asOf)
      } }`,
      { id: ITEM, asOf: moment },
    );
    return actionItem;
  };

  const daysIn = (records: Locator) =>
    records
      .locator("time")
      .evaluateAll((times) => times.map((time) => time.getAttribute("datetime") ?? "").sort());
  const daysOf = (records: readonly Recorded[]) => records.map(({ effectiveOn }) => effectiveOn).sort();

  const factOf = (page: Page, name: string) =>
    page.locator("dl.facts dt", { hasText: name }).locator("xpath=following-sibling::dd[1]").innerText();

  it.each([
    ["an action item", `/action-items/${ITEM}`],
    ["an initiative", `/initiatives/${INITIATIVE}`],
  ])("of %s shows what had come about by its day, and nothing later", async (_of, path) => {
    const all = await historyOf();
    const told = all.filter(({ effectiveOn }) => effectiveOn <= DAY);
    const page = await opened(`${path}?asOf=${DAY}`);
    expect(await daysIn(page.locator(".history > li"))).toEqual(daysOf(told));
    const then = await asOf({ effectiveOn: DAY });
    expect(then).toMatchObject({ status: "PIPELINE", freshness: "CURRENT", lastEvidenceOn: "2025-10-09" });
    expect(await factOf(page, said("filter.freshness"))).toBe("9 October 2025 (Current)");

    const events = page.locator("article.event, .event-card");
    const wanted = new Set(told.flatMap(({ evidence }) => evidence.map(({ event }) => event?.id)));
    wanted.delete(undefined);
    expect(wanted.size).toBeGreaterThan(0);
    const shown = await page.locator("ol.rows > li [id]").evaluateAll((nodes) => nodes.map(({ id }) => id));
    for (const id of wanted) expect(shown).toContain(id);
    expect(await events.filter({ hasText: /November 2025|2026/ }).count()).toBe(0);
    if (path.startsWith("/initiatives")) {
      expect(await page.locator(".line-card-evidence").count()).toBe(0);
      expect(await page.locator(".line").innerText()).toContain(said("line.no.evidence"));
    }

    await opened(path);
    expect(await daysIn(page.locator(".history > li"))).toEqual(daysOf(all));
    if (path.startsWith("/initiatives")) {
      expect(await page.locator(".line-card-evidence").count()).toBeGreaterThan(0);
    }
    expect(daysOf(all)).not.toEqual(daysOf(told));
  });

  it("shows what was known at its moment: a record that was taken back later still counts before", async () => {
    await recordElsewhere(site, ITEM, "CANCELLED", "2026-06-10");
    const wrong = await newestRecord(site, ITEM);
    const answer = await site.server.execute<{ retractStatusChange: { userErrors: unknown[] } }>({
      query: RETRACT,
      variables: {
        input: {
          statusChangeId: wrong?.id,
          reason: "The report was about another programme.",
          evidence: [{ url: "https://example.org/erratum" }],
          expectedVersion: await versionOf(site, ITEM),
        },
      },
      headers: await site.server.as({ role: "SECRETARIAT" }),
    });
    expect(answer.expectData().retractStatusChange.userErrors).toEqual([]);
    const all = await historyOf();
    const record = all.find(({ id }) => id === wrong?.id);
    const recordedAt = record?.recordedAt ?? "";
    const before = new Date(Date.parse(recordedAt) - 1).toISOString();
    const official = () => page.getByRole("region", { name: said("StatusAxis.OFFICIAL") });
    const at = (knownAt: string) => `/action-items/${ITEM}?knownAt=${knownAt}`;

    const page = await opened(at(before));
    const known = all.filter((each) => each.recordedAt <= before);
    expect(await daysIn(page.locator(".history > li"))).toEqual(daysOf(known));
    expect(await official().locator(".item-value").innerText()).toBe("Implementation");

    await opened(at(recordedAt));
    expect(await daysIn(page.locator(".history > li"))).toEqual([...daysOf(known), "2026-06-10"].sort());
    expect(await official().locator(".item-value").innerText()).toBe("Cancelled");
    expect(await page.locator(".history del").count()).toBe(0);
    expect(await factOf(page, said("filter.freshness"))).toContain("10 June 2026");

    await opened(`/action-items/${ITEM}`);
    expect(await page.locator(".history del").count()).toBe(1);
    expect(await page.locator(".history").getByText(said("record.retraction")).count()).toBe(1);
    expect(await official().locator(".item-value").innerText()).toBe("Implementation");

    await opened(`/action-items/${ITEM}?asOf=2026-06-09`);
    expect(await daysIn(page.locator(".history > li"))).toEqual(
      daysOf(all.filter(({ effectiveOn }) => effectiveOn <= "2026-06-09")),
    );
  });
});
