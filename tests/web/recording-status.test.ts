import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { packageRoot } from "../../src/kernel/config";
import { hasBrowser } from "../harness/browser";
import { said } from "./support/messages";
import { settled, startSite } from "./support/site";
import { errorBeside, faultsTold, ITEM, openAs, recordElsewhere, versionOf } from "./support/writing";

const SCREENSHOTS = join(packageRoot, "dist", "screenshots");
const FORM = `/action-items/${ITEM}/record`;
const KAZAKHSTAN = { role: "FOCAL_POINT", country: "KZ" } as const;

describe.skipIf(!hasBrowser)("A status", async () => {
  const site = await startSite();
  const { server } = site;

  const shoot = async (page: Page, name: string) => {
    await mkdir(SCREENSHOTS, { recursive: true });
    await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
  };
  const sendOf = (page: Page) => page.getByRole("button", { name: said("recording.record"), exact: true });

  it("is recorded with a token, which is kept in no address and not for long", async () => {
    const token = await server.tokenFor(KAZAKHSTAN);
    const page = await site.open("/access");
    await page.getByLabel("Access token").fill("not a token");
    await page.getByRole("button", { name: "Use this token" }).click();
    await page.getByText("This is not an access token").waitFor();
    await page.getByLabel("Access token").fill(token);
    await page.getByRole("button", { name: "Use this token" }).click();
    await page.getByText("Focal point (KZ)").waitFor();
    expect(page.url()).not.toContain(token);
    expect(await page.evaluate("JSON.stringify(localStorage)")).not.toContain(token);

    await page.goto(`${server.url}${FORM}`);
    await settled(page);
    const following = page.locator("select[name=status] optgroup").first().locator("option");
    const offered = await following.evaluateAll((options) =>
      options.map((option) => option.getAttribute("value")),
    );
    expect(offered).toContain("FINALISATION");
    expect(offered).not.toContain("PIPELINE");
    await page.locator("select[name=status]").selectOption("FINALISATION");
    await page.locator("input[name='evidence.0.url']").fill("https://example.org/report");
    await sendOf(page).click();
    await page.locator(".form-done").waitFor();
    await page.locator("dl.facts .status-FINALISATION").waitFor();
    await page.context().close();
  });

  it("without evidence is refused beside the evidence", async () => {
    const page = await openAs(site, KAZAKHSTAN, FORM);
    await sendOf(page).click();
    const group = page.getByRole("group", { name: said("form.evidence") });
    await group.getByText("Nothing is recorded without evidence").waitFor();
    await shoot(page, "recording-refused-light");
    await page.emulateMedia({ colorScheme: "dark" });
    await shoot(page, "recording-refused-dark");
    await page.context().close();
  });

  it("is refused beside each field that is to be mended, and what was typed stays", async () => {
    const page = await openAs(site, KAZAKHSTAN, FORM);
    const before = await versionOf(site, ITEM);
    await page.locator("select[name=status]").selectOption("PIPELINE");
    await page.locator("input[name='evidence.0.sourceId']").fill("no-such-source");
    await page.locator("textarea[name=note]").fill("The ministers met.");
    await sendOf(page).click();
    await faultsTold(page, 1);
    expect(await errorBeside(page, "evidence.0.sourceId")).toContain("no-such-source");
    await page.locator("input[name='evidence.0.sourceId']").fill("tvbrics-ar");
    await sendOf(page).click();
    expect(await errorBeside(page, "status")).toContain("PIPELINE");
    await page.locator("select[name=status]").selectOption("FINALISATION");
    await page.locator("input[name=effectiveOn]").fill("2024-12-31");
    await sendOf(page).click();
    expect(await errorBeside(page, "effectiveOn")).toContain("2025-01-01");
    expect(await page.locator("[aria-invalid=true]").count()).toBe(1);
    expect(await page.locator("textarea[name=note]").inputValue()).toBe("The ministers met.");
    expect(await versionOf(site, ITEM)).toBe(before);
    await page.context().close();
  });

  it.each([
    ["evidence.0.url", "not an address", "https"],
    ["effectiveOn", "", "Date"],
  ])("with what no %s can be is refused beside it", async (name, value, told) => {
    const page = await openAs(site, KAZAKHSTAN, FORM);
    await page.locator("input[name='evidence.0.url']").fill("https://example.org/report");
    await page.locator(`input[name='${name}']`).fill(value);
    await sendOf(page).click();
    expect(await errorBeside(page, name)).toContain(told);
    await page.context().close();
  });

  it("rests on an event that the graph knows: those of the initiative are offered", async () => {
    const page = await openAs(site, KAZAKHSTAN, FORM);
    const { actionItem } = await site.ask<{ actionItem: { initiative: { events: { id: string }[] } } }>(
      "query ($id: ID!) { actionItem(id: $id) { initiative { events { id } } } }",
      { id: ITEM },
    );
    const input = page.locator("input[name='evidence.0.eventId']");
    const list = (await input.getAttribute("list")) ?? "";
    const offered = await page
      .locator(`datalist[id="${list}"] option`)
      .evaluateAll((options) => options.map((option) => option.getAttribute("value")));
    expect(offered.length).toBeGreaterThan(0);
    expect(offered).toEqual(actionItem.initiative.events.map(({ id }) => id));
    await input.fill("no-such-event");
    await sendOf(page).click();
    expect(await errorBeside(page, "evidence.0.eventId")).toContain("no-such-event");
    await input.fill(offered[0] ?? "");
    await sendOf(page).click();
    await page.locator(".form-done").waitFor();
    const recorded = await site.ask<{
      actionItem: { history: { nodes: { evidence: { event: { id: string } | null }[] }[] } };
    }>(
      "query ($id: ID!) { actionItem(id: $id) { history(first: 100) { nodes { evidence { event { id } } } } } }",
      { id: ITEM },
    );
    expect(recorded.actionItem.history.nodes.at(-1)?.evidence).toEqual([{ event: { id: offered[0] } }]);
    await page.context().close();
  });

  it("waits until its writer has seen what somebody else wrote meanwhile", async () => {
    const page = await openAs(site, KAZAKHSTAN, FORM);
    const seen = await versionOf(site, ITEM);
    await recordElsewhere(site, ITEM, "FINALISATION", "2026-10-01");
    await page.getByText(`version ${seen + 1} now`).waitFor();
    expect(await sendOf(page).isDisabled()).toBe(true);
    await page.getByRole("button", { name: said("recording.goOn") }).click();
    expect(await sendOf(page).isDisabled()).toBe(false);
    await page.context().close();
  });

  it("of an item where one's country has no role is not asked for", async () => {
    const page = await openAs(site, { role: "FOCAL_POINT", country: "KG" }, FORM);
    await page.getByText("KG has no role in this item").waitFor();
    expect(await sendOf(page).count()).toBe(0);
    await page.context().close();
  });

  it("is told once that a token holds no longer, and the token is forgotten", async () => {
    const expired = await server.tokenFor({ role: "ASSESSOR", expiresAt: new Date(Date.now() + 2_000) });
    const page = await site.open("/access");
    await page.evaluate(`sessionStorage.setItem("sarazm.token", ${JSON.stringify(expired)})`);
    await page.goto(`${server.url}${FORM}`);
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
    await sendOf(page).click();
    await page.getByText("Your access token holds no longer").waitFor();
    expect(await page.getByText("Your access token holds no longer").count()).toBe(1);
    expect(await page.evaluate("sessionStorage.getItem('sarazm.token')")).toBeNull();
    await page.context().close();
  });
});
