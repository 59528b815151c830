import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { buildWholeGraph } from "../../src/graph";
import type { Database } from "../../src/kernel/database";
import { writeStatusChange } from "../contract/support/status-changes";
import { hasBrowser, launchBrowser } from "../harness/browser";
import { filledDatabase } from "../harness/test-database";
import { startServer, type TestServer } from "../harness/test-server";

const EXECUTE = "Execute query (Ctrl-Enter)";
const itemId = "joint-grain-processing-hubs-item";

describe.skipIf(!hasBrowser)("GraphiQL in a browser", () => {
  let browser: Browser;
  let database: Database;
  let server: TestServer;

  beforeAll(async () => {
    database = await filledDatabase();
    server = await startServer({ database, schema: buildWholeGraph() });
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  /** GraphiQL with the tab in front whose operation has this name. */
  const openTab = async (name: string): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(server.url);
    const editor = page.locator(".graphiql-query-editor");
    await editor.locator(".view-line").first().waitFor();
    await page.getByRole("tab", { name }).getByRole("button", { name }).press("Enter");
    await editor.getByText(name).first().waitFor();
    return page;
  };

  /** Executes the operation of this name: GraphiQL takes no click before it has read what stands in the tab. */
  const execute = (page: Page, name: string): Promise<unknown> =>
    vi.waitFor(
      () =>
        Promise.all([
          page.waitForRequest((request) => (request.postData() ?? request.url()).includes(name), ONCE),
          page.getByRole("button", { name: EXECUTE }).click(ONCE),
        ]),
      { timeout: 15_000, interval: 100 },
    );
  const ONCE = { timeout: 1_000 };

  it("runs its first query, and asks no other server for anything", async () => {
    const page = await browser.newPage();
    const requested: string[] = [];
    const problems: string[] = [];
    page.on("request", (request) => requested.push(request.url()));
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()));

    const completion = page.waitForRequest(/-graphql-worker\.js$/);
    await page.goto(server.url);
    await page.getByRole("button", { name: EXECUTE }).click();
    const answer = page.locator(".result-window");
    await answer.getByText("totalCount").first().waitFor();
    const shown = (await answer.textContent())?.replaceAll("\u00a0", " ");

    expect(shown).toMatch(/"totalCount": [1-9]/);
    expect(shown).not.toMatch(/"errors"/);
    await completion;
    expect(problems).toEqual([]);
    const origins = requested
      .filter((url) => !url.startsWith("data:"))
      .map((url) => new URL(url.replace(/^blob:/, "")).origin);
    expect(new Set(origins)).toEqual(new Set([server.url]));
    await page.close();
  });

  it("follows what is recorded elsewhere", async () => {
    const page = await openTab("StatusChanges");
    const subscribed = page.waitForResponse(
      (response) => response.headers()["content-type"]?.startsWith("text/event-stream") === true,
    );
    await execute(page, "StatusChanges");
    await subscribed;
    await writeStatusChange(database, { itemId });
    await page.locator(".result-window").getByText(itemId).waitFor();
    await page.getByRole("button", { name: "Stop query (Ctrl-Enter)" }).click();
    await page.getByRole("button", { name: EXECUTE }).waitFor();
    await page.close();
  });

  it("sends the token that stands among the headers", async () => {
    const page = await openTab("RecordStatus");
    await page.getByRole("button", { name: "Headers" }).click();
    await page.locator(".graphiql-editor-tool").getByText("Bearer").click();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.press("Backspace");
    await page.keyboard.insertText(JSON.stringify(await server.as({ role: "FOCAL_POINT", country: "KZ" })));
    await execute(page, "RecordStatus");
    await page.locator(".result-window").getByText("EVIDENCE_REQUIRED").waitFor();
    await page.close();
  });
});
