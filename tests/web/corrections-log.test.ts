import { beforeAll, describe, expect, it } from "vitest";
import { hasBrowser } from "../harness/browser";
import { faultsOf } from "./support/axe";
import { messagesIn, said } from "./support/messages";
import { shoot } from "./support/screenshots";
import { settled, startSite } from "./support/site";
import { untranslated } from "./support/untranslated";
import { ITEM } from "./support/writing";

/** More than a page of the log. */
const REQUESTS = 23;
const PAGE = 20;
const REQUEST = {
  subject: "ACTION_ITEM",
  subjectId: ITEM,
  reason: "It is written otherwise.",
  url: "https://example.org/otherwise",
};

describe.skipIf(!hasBrowser)("The log of corrections", { timeout: 60_000 }, async () => {
  const site = await startSite();
  const ids: string[] = [];

  /** Writes through the API, as the secretariat: whoever asks without a token may ask so often only. */
  const write = async (
    mutation: "requestCorrection" | "resolveCorrection",
    input: object,
  ): Promise<string | undefined> => {
    const type = mutation === "requestCorrection" ? "RequestCorrectionInput" : "ResolveCorrectionInput";
    const answer = await site.server.execute<
      Record<string, { correction: { id: string } | null; userErrors: unknown[] }>
    >({
      query: `mutation ($input: ${type}!) { ${mutation}(input: $input) { correction { id } userErrors { message } } }`,
      variables: { input },
      headers: await site.server.as({ role: "SECRETARIAT" }),
    });
    const written = answer.expectData()[mutation];
    expect({ input, userErrors: written?.userErrors }).toEqual({ input, userErrors: [] });
    return written?.correction?.id;
  };
  const request = (change: object) => write("requestCorrection", { ...REQUEST, ...change });

  beforeAll(async () => {
    for (let number = 0; number < REQUESTS; number += 1) {
      ids.push(
        (await request({
          field: "plannedEnd",
          reason: `The planned end is another one: reason ${number}.`,
          sourceId: "tvbrics-ar",
        })) ?? "",
      );
    }
  });

  it("is led to from the foot, and shows the newest first, page by page and back", async () => {
    const page = await site.open("/");
    await page
      .getByRole("contentinfo")
      .getByRole("link", { name: said("corrections.title") })
      .click();
    await page.waitForURL(`${site.url}/corrections`);
    await settled(page);
    const shown = () => page.locator("main ol > li").evaluateAll((rows) => rows.map(({ id }) => id));
    const newest = ids.toReversed();
    expect(await shown()).toEqual(newest.slice(0, PAGE));
    expect(await page.getByText(`${REQUESTS} corrections`).count()).toBe(1);
    await page.getByRole("button", { name: said("pager.next") }).click();
    await expect.poll(shown).toEqual(newest.slice(PAGE));
    expect(await page.getByRole("button", { name: said("pager.next") }).isDisabled()).toBe(true);
    await page.getByRole("button", { name: said("pager.previous") }).click();
    await expect.poll(shown).toEqual(newest.slice(0, PAGE));
    expect(await page.getByRole("button", { name: said("pager.previous") }).isDisabled()).toBe(true);
    await page.context().close();
  });

  it("says of each what it is about, why, by which source, and what came of it", async () => {
    const [first = "", second = ""] = ids.slice(-2);
    const resolution = "The minutes speak of another item.";
    await write("resolveCorrection", {
      correctionId: first,
      outcome: "REJECTED",
      resolution,
      expectedVersion: 1,
    });
    const page = await site.open("/corrections");
    const row = page.locator(`[id="${first}"]`);
    const words = await row.innerText();
    for (const expected of [
      first,
      said("CorrectionSubject.ACTION_ITEM"),
      "plannedEnd",
      `reason ${REQUESTS - 2}.`,
      "example.org",
      said("CorrectionState.REJECTED"),
      resolution,
    ])
      expect(words).toContain(expected);
    expect(await row.locator("time").count()).toBe(2);
    expect(await row.locator(`h2 a[href="/action-items/${ITEM}"]`).count()).toBe(1);
    expect(await row.locator('a[href="/sources/tvbrics-ar"]').count()).toBe(1);
    expect(await page.locator(`[id="${second}"]`).innerText()).toContain(said("CorrectionState.OPEN"));
    await page.getByLabel(said("corrections.state")).selectOption("REJECTED");
    await expect.poll(() => page.locator("main ol > li").count()).toBe(1);
    expect(new URL(page.url()).search).toBe("?state=REJECTED");
    await page.context().close();
  });

  it("names a record of any kind, and leads to where it is shown", async () => {
    const found = await site.ask<{
      initiatives: { nodes: { id: string; events: { id: string }[]; disagreements: { id: string }[] }[] };
      actionItem: { plan: { id: string }; history: { nodes: { id: string }[] } };
    }>(`{ initiatives(first: 100) { nodes { id events { id } disagreements { id } } }
          actionItem(id: "${ITEM}") { plan { id } history(first: 1) { nodes { id } } } }`);
    const { nodes } = found.initiatives;
    const disputed = nodes.find(({ disagreements }) => disagreements.length > 0);
    const eventful = nodes.find(({ events }) => events.length > 0);
    const about: readonly (readonly [string, string | undefined, RegExp])[] = [
      ["INITIATIVE", nodes[0]?.id, /^\/initiatives\//],
      ["EVENT", eventful?.events[0]?.id, /^\/initiatives\/.+#/],
      ["DISAGREEMENT", disputed?.disagreements[0]?.id, /^\/initiatives\/.+#/],
      ["STATUS_CHANGE", found.actionItem.history.nodes[0]?.id, new RegExp(`^/action-items/${ITEM}$`)],
      ["ACTION_PLAN", found.actionItem.plan.id, /^\/summits\/.+#/],
      ["COUNTRY", "KZ", /^\/countries\/KZ$/],
      ["LEADER", "shavkat-mirziyoyev", /^\/leaders\//],
      ["SUMMIT", "second-2025", /^\/summits\/second-2025$/],
      ["SOURCE", "tvbrics-ar", /^\/sources\/tvbrics-ar$/],
    ];
    for (const [subject, subjectId] of about) await request({ subject, subjectId });
    const page = await site.open("/corrections");
    for (const [subject, , expected] of about) {
      const title = page
        .locator("main ol > li h2")
        .filter({ hasText: `${said(`CorrectionSubject.${subject}`)}:` });
      const link = title.first().getByRole("link");
      expect(await link.getAttribute("href")).toMatch(expected);
      expect((await link.innerText()).length).toBeGreaterThan(3);
    }
    await page.context().close();
  });

  it.each(["ru", "ar"])(
    "has nothing that axe finds fault with, and speaks the language: %s",
    async (language) => {
      const page = await site.open(`/${language}/corrections`);
      expect(await page.locator("h1").innerText()).toBe(messagesIn(language)["corrections.title"]);
      await page.locator("main ol > li").first().waitFor();
      await shoot(page, `corrections-log-${language}`);
      expect(await faultsOf(page)).toEqual([]);
      expect(await untranslated(page)).toEqual([]);
      await page.context().close();
    },
  );

  it("is where a request is followed, right after it was sent", async () => {
    const page = await site.open(`/corrections/new?subject=COUNTRY&subjectId=KG`);
    await page.locator("textarea[name=reason]").fill("The name of the country is another one.");
    await page.locator("input[name=url]").fill("https://example.org/names");
    await page.getByRole("button", { name: said("correction.send") }).click();
    await page.getByRole("link", { name: said("correction.seeLog") }).click();
    await page.waitForURL(/\/corrections#correction-\d+$/);
    const row = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
    await row.getByText("The name of the country is another one.").waitFor();
    await page.context().close();
  });
});
