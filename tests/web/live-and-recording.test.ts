import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { packageRoot } from "../../src/kernel/config";
import { hasBrowser } from "../harness/browser";
import { settled, startSite } from "./support/site";

const GRAIN = "joint-grain-processing-hubs-item";

const SCREENSHOTS = join(packageRoot, "dist", "screenshots");

const RECORD = `mutation ($input: RecordStatusInput!) { recordStatus(input: $input) {
  statusChange { id } userErrors { message }
} }`;

describe.skipIf(!hasBrowser)("What is recorded", async () => {
  const site = await startSite();
  const { server } = site;

  const versionOf = async (id: string): Promise<number> => {
    const { actionItem } = await site.ask<{ actionItem: { version: number } }>(
      "query ($id: ID!) { actionItem(id: $id) { version } }",
      { id },
    );
    return actionItem.version;
  };
  /** Records through the API, as another program does. */
  const record = async (itemId: string, status: string, effectiveOn = "2026-06-01") => {
    const answer = await server.execute<{ recordStatus: { userErrors: unknown[] } }>({
      query: RECORD,
      variables: {
        input: {
          itemId,
          status,
          effectiveOn,
          evidence: [{ url: "https://example.org/report" }],
          expectedVersion: await versionOf(itemId),
        },
      },
      headers: await server.as({ role: "FOCAL_POINT", country: "KZ" }),
    });
    expect((await answer.expectData()).recordStatus.userErrors).toEqual([]);
  };
  const shoot = async (page: Page, name: string) => {
    await mkdir(SCREENSHOTS, { recursive: true });
    await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
  };
  const live = (page: Page) => page.locator(".live-mark[data-live=live]").waitFor();

  it("appears within two seconds without loading the page again, and says so", async () => {
    const page = await site.open(`/action-items/${GRAIN}/record`);
    await live(page);
    await page.evaluate("document.body.dataset.before = 'yes'");
    expect(await page.locator("dl.facts").textContent()).toContain("Pipeline");
    const before = Date.now();
    await record(GRAIN, "IMPLEMENTATION");
    await page.locator("dl.facts", { hasText: "Implementation" }).waitFor({ timeout: 2_000 });
    const news = page.locator(".live-news");
    await news
      .getByRole("link", { name: "Joint hubs for deep grain processing" })
      .waitFor({ timeout: 2_000 });
    expect(Date.now() - before).toBeLessThan(2_500);
    await shoot(page, "live-light");
    expect(await news.getAttribute("aria-live")).toBe("polite");
    expect(await page.evaluate("document.body.dataset.before")).toBe("yes");
    await page.context().close();
  });

  it("that was missed while the connection was lost is told once it is back", async () => {
    const page = await site.open("/timeline");
    await live(page);
    await record(GRAIN, "IMPLEMENTATION", "2026-06-02");
    await page.locator(".live-news li").first().waitFor();
    await page.context().setOffline(true);
    server.app.server.closeAllConnections();
    await page.locator(".live-mark[data-live=reconnecting]").waitFor();
    await record(GRAIN, "FINALISATION", "2026-06-03");
    await page.context().setOffline(false);
    await live(page);
    await page.locator(".live-news", { hasText: "while you were away" }).waitFor();
    expect(await page.locator(".live-news").textContent()).toContain("Finalisation");
    await page.context().close();
  });

  it("is not followed where another day is shown", async () => {
    const page = await site.open("/timeline?asOf=2026-01-01");
    await page.locator(".live-mark[data-live=off]").waitFor();
    await page.context().close();
  });

  it("is recorded with a token: first refused beside the field, then written", async () => {
    const item = "north-south-eastern-branch-programme-item";
    const token = await server.tokenFor({ role: "FOCAL_POINT", country: "KZ" });
    const page = await site.open("/access");
    await page.getByLabel("Access token").fill("not a token");
    await page.getByRole("button", { name: "Use this token" }).click();
    await page.getByText("This is not an access token").waitFor();
    await page.getByLabel("Access token").fill(token);
    await page.getByRole("button", { name: "Use this token" }).click();
    await page.getByText("Focal point (KZ)").waitFor();
    expect(page.url()).not.toContain(token);
    expect(await page.evaluate("JSON.stringify(localStorage)")).not.toContain(token);

    await page.goto(`${server.url}/action-items/${item}/record`);
    await settled(page);
    const offered = await page
      .locator("select[name=status] optgroup")
      .first()
      .locator("option")
      .allTextContents();
    expect(offered).toContain("Finalisation");
    expect(offered).not.toContain("Pipeline");
    await page.locator("select[name=status]").selectOption("FINALISATION");
    const send = page.getByRole("button", { name: "Record", exact: true });
    await send.click();
    const group = page.getByRole("group", { name: "Evidence" });
    await group.getByText("Nothing is recorded without evidence").waitFor();
    await shoot(page, "recording-refused-light");
    await page.emulateMedia({ colorScheme: "dark" });
    await shoot(page, "recording-refused-dark");

    await page.locator("input[name='evidence.0.url']").fill("not an address");
    await send.click();
    await page.getByRole("alert").first().waitFor();

    await page.locator("input[name='evidence.0.url']").fill("https://example.org/report");
    await send.click();
    await page.getByText(/Recorded as/).waitFor();
    await page.locator("dl.facts", { hasText: "Finalisation" }).waitFor();

    // Somebody else writes while the form is open.
    const seen = await versionOf(item);
    await record(item, "FINALISATION", "2026-10-01");
    await page.getByText(`version ${seen + 1} now`).waitFor();
    expect(await send.isDisabled()).toBe(true);
    await page.getByRole("button", { name: "I have looked: go on" }).click();
    expect(await send.isDisabled()).toBe(false);
    await page.context().close();
  });

  it("is told once that a token holds no longer, and the token is forgotten", async () => {
    const expired = await server.tokenFor({ role: "ASSESSOR", expiresAt: new Date(Date.now() + 2_000) });
    const page = await site.open("/access");
    await page.evaluate(`sessionStorage.setItem("sarazm.token", ${JSON.stringify(expired)})`);
    await page.goto(`${server.url}/action-items/${GRAIN}/record`);
    await page.locator("input[name='evidence.0.url']").fill("https://example.org/report");
    await expect
      .poll(
        async () => {
          const response = await server.request("/graphql", {
            method: "POST",
            headers: { "content-type": "application/json", authorization: `Bearer ${expired}` },
            body: JSON.stringify({ query: "{ __typename }" }),
          });
          return response.status;
        },
        { timeout: 12_000, interval: 500 },
      )
      .toBe(401);
    await page.getByRole("button", { name: "Record", exact: true }).click();
    await page.getByText("Your access token holds no longer").waitFor();
    expect(await page.getByText("Your access token holds no longer").count()).toBe(1);
    expect(await page.evaluate("sessionStorage.getItem('sarazm.token')")).toBeNull();
    await page.context().close();
  });

  it("can be contested by everyone: refused without a source, then on record", async () => {
    const page = await site.open(`/corrections/new?subject=ACTION_ITEM&subjectId=${GRAIN}`);
    await page.locator("textarea[name=reason]").fill("The status does not fit what the source says.");
    await page.getByRole("button", { name: "Send the request" }).click();
    await page.getByRole("alert").waitFor();
    await page.locator("input[name=url]").fill("https://example.org/minutes");
    await page.getByRole("button", { name: "Send the request" }).click();
    await page.getByText(/on record as correction-\d+/).waitFor();
    await page.context().close();
  });
});
