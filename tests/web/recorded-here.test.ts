import { describe, expect, it } from "vitest";
import { hasBrowser } from "../harness/browser";
import { fetchFeed } from "../publishing/support/feed";
import { said } from "./support/messages";
import { settled, startSite } from "./support/site";

const ITEM = "joint-grain-processing-hubs-item";
const INITIATIVE = "joint-grain-processing-hubs";

const RECORD = `mutation ($input: RecordStatusInput!) { recordStatus(input: $input) { userErrors { message } } }`;
const RENAME = `mutation ($input: UpdateInitiativeInput!) { updateInitiative(input: $input) { userErrors { message } } }`;

describe.skipIf(!hasBrowser)("What was recorded about a record", { timeout: 60_000 }, async () => {
  const site = await startSite();
  const { server } = site;

  const write = async (query: string, input: object, role: "FOCAL_POINT" | "SECRETARIAT"): Promise<void> => {
    const headers = await server.as(role === "FOCAL_POINT" ? { role, country: "KZ" } : { role });
    const answer = await server.execute<Record<string, { userErrors: unknown[] }>>({
      query,
      variables: { input },
      headers,
    });
    expect(Object.values(answer.expectData()).flatMap(({ userErrors }) => userErrors)).toEqual([]);
  };

  it("is listed on its page, the latest first, with when, by whom, and a feed that has the same", async () => {
    const page = await site.open(`/initiatives/${INITIATIVE}`);
    const part = page.locator(".recorded-here");
    await part.getByText("Nothing was recorded since the dataset was imported.").waitFor();
    const evidence = [{ url: "https://example.org/report" }];
    const status = { itemId: ITEM, status: "IMPLEMENTATION", effectiveOn: "2026-06-01", evidence };
    await write(RECORD, { ...status, expectedVersion: 1 }, "FOCAL_POINT");
    await write(RENAME, { id: INITIATIVE, expectedVersion: 1, confidence: "LOW" }, "SECRETARIAT");
    await page.reload();
    await settled(page);
    const entries = part.locator("ol > li");
    await expect.poll(() => entries.count()).toBe(2);
    const { changes } = await site.ask<{
      changes: { nodes: { summary: string; recordedBy: string; recordedAt: string }[] };
    }>(
      `query ($id: ID!) { changes(last: 5, filter: { initiatives: [$id] }) { nodes { summary recordedBy recordedAt } } }`,
      { id: INITIATIVE },
    );
    const latestFirst = changes.nodes.toReversed();
    for (const [at, { recordedBy, recordedAt }] of latestFirst.entries()) {
      expect(await entries.nth(at).innerText()).toContain(recordedBy);
      expect(await entries.nth(at).locator("time").getAttribute("datetime")).toBe(recordedAt);
    }
    expect(await entries.nth(0).innerText()).toContain(latestFirst[0]?.summary);
    expect(await entries.nth(1).innerText()).toContain(said("ActionStatus.IMPLEMENTATION"));
    const address = await part.getByRole("link", { name: /feed/ }).getAttribute("href");
    const feed = await fetchFeed(server, address ?? "");
    expect(feed.entry.map(({ published }) => published)).toEqual(
      latestFirst.map(({ recordedAt }) => recordedAt),
    );
    await page.context().close();
  });

  it("is on an action item's page too, and not where the page shows what was known before", async () => {
    const page = await site.open(`/action-items/${ITEM}`);
    await expect.poll(() => page.locator(".recorded-here ol > li").count()).toBe(1);
    await page.goto(`${server.url}/action-items/${ITEM}?knownAt=2026-01-01T00:00:00Z`);
    await settled(page);
    expect(await page.locator(".recorded-here").count()).toBe(0);
    await page.context().close();
  });
});
