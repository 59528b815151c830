import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { hasBrowser } from "../harness/browser";
import { startTcpProxy, type TcpProxy } from "../harness/tcp-proxy";
import { messagesIn, said } from "./support/messages";
import { settled, startSite } from "./support/site";

/** Other tests may run at the same time. */
const TIMEOUT_MS = 60_000;

describe.skipIf(!hasBrowser)("Where nothing comes through", { timeout: TIMEOUT_MS }, async () => {
  let network: TcpProxy | undefined;
  const site = await startSite({
    over: async (url) => {
      const { hostname: host, port } = new URL(url);
      network = await startTcpProxy({ host, port: Number(port) });
      return `http://127.0.0.1:${network.port}`;
    },
  });
  afterAll(() => network?.cut());

  const failedTo = (what: string): string => (messagesIn("en")["failed"] ?? "").replace("{what}", said(what));
  const failure = (page: Page, what: string) => page.getByRole("alert").filter({ hasText: failedTo(what) });
  const retry = (page: Page, what: string) =>
    failure(page, what)
      .getByRole("button", { name: said("failed.retry") })
      .click();

  it("a list that is narrowed says so in each of its parts, and goes on once there is a network", async () => {
    const page = await site.open("/initiatives");
    await network?.cut();
    await page.getByRole("checkbox", { name: "Kazakhstan" }).click();
    for (const what of ["initiatives.what", "filter.what"]) {
      await failure(page, what).getByText(said("failed.unreachable")).waitFor();
    }
    await network?.mend();
    await retry(page, "initiatives.what");
    await retry(page, "filter.what");
    await settled(page);
    const { initiatives } = await site.ask<{ initiatives: { totalCount: number } }>(
      '{ initiatives(filter: { countries: ["KZ"] }) { totalCount } }',
    );
    await page.locator(".list-head", { hasText: `${initiatives.totalCount} initiatives` }).waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    await page.locator(".live-mark[data-live=live]").waitFor();
    await page.context().close();
  });

  it("a search says so, and finds once there is a network", async () => {
    const page = await site.open("/initiatives");
    await network?.cut();
    await page.getByRole("searchbox").fill("water");
    await failure(page, "initiatives.what").getByText(said("failed.unreachable")).waitFor();
    await network?.mend();
    await retry(page, "initiatives.what");
    await page.locator(".initiative-row").first().waitFor();
    await page.context().close();
  });

  it("a page that was not loaded yet says so, and can be loaded again", async () => {
    const page = await site.open("/access");
    await network?.cut();
    await page.getByRole("link", { name: said("page.leaders"), exact: true }).click();
    await page.getByRole("heading", { level: 1, name: said("broken.title") }).waitFor();
    await network?.mend();
    await page.getByRole("button", { name: said("broken.reload") }).click();
    await page.getByRole("heading", { level: 1, name: said("page.leaders") }).waitFor();
    await settled(page);
    await page.locator(".card").first().waitFor();
    await page.context().close();
  });

  it("the map shows its places without the outlines of countries, says so, and gets them later", async () => {
    const page = await site.open("/access");
    await page.route(/\/region-/, (route) => route.abort());
    await page.getByRole("link", { name: said("page.map"), exact: true }).click();
    const note = page.locator(".map-without-countries");
    await note.waitFor();
    expect(await page.locator(".map-picture [data-place]").count()).toBeGreaterThan(3);
    await page.unroute(/\/region-/);
    await note.getByRole("button").click();
    await page.locator(".map-picture[data-loaded=true]").waitFor();
    expect(await note.count()).toBe(0);
    await page.context().close();
  });

  it("the foot says that it does not know the revision, and does once there is a network", async () => {
    const page = await site.open("/access");
    await page.route(/\/graphql/, (route) => route.abort());
    await page.reload();
    await page
      .locator(".site-foot")
      .getByRole("button", { name: said("failed.retry") })
      .waitFor();
    await page.unroute(/\/graphql/);
    await page
      .locator(".site-foot")
      .getByRole("button", { name: said("failed.retry") })
      .click();
    await page.locator(".site-foot", { hasText: "Revision 1" }).waitFor();
    await page.context().close();
  });

  it("a token is not taken, and the page says why", async () => {
    const page = await site.open("/access");
    await network?.cut();
    await page.getByLabel(said("access.token")).fill(await site.server.tokenFor({ role: "ASSESSOR" }));
    await page.getByRole("button", { name: said("access.use") }).click();
    await page.getByRole("alert").getByText(said("failed.unreachable")).waitFor();
    await network?.mend();
    await page.getByRole("button", { name: said("access.use") }).click();
    await page.locator("dl.facts").waitFor();
    await page.context().close();
  });
});
