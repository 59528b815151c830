import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildWholeGraph } from "../../src/graph";
import { hasBrowser, launchBrowser } from "../harness/browser";
import { filledDatabase } from "../harness/test-database";
import { startServer, type TestServer } from "../harness/test-server";

describe.skipIf(!hasBrowser)("GraphiQL in a browser", () => {
  let browser: Browser;
  let server: TestServer;

  beforeAll(async () => {
    server = await startServer({ database: await filledDatabase(), schema: buildWholeGraph() });
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it("runs its first query, and asks no other server for anything", async () => {
    const page = await browser.newPage();
    const requested: string[] = [];
    const problems: string[] = [];
    page.on("request", (request) => requested.push(request.url()));
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()));

    const completion = page.waitForRequest(/-graphql-worker\.js$/);
    await page.goto(server.url);
    await page.getByRole("button", { name: "Execute query (Ctrl-Enter)" }).click();
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
  });
});
