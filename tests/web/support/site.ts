import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { buildWholeGraph } from "../../../src/graph";
import { packageRoot } from "../../../src/kernel/config";
import type { Database } from "../../../src/kernel/database";
import { launchBrowser } from "../../harness/browser";
import { filledDatabase } from "../../harness/test-database";
import { startServer, type TestServer } from "../../harness/test-server";

export const CLIENT = join(packageRoot, "dist", "web");

type ContextOptions = NonNullable<Parameters<Browser["newContext"]>[0]>;

/** The web client on a real server, in a real browser. */
export interface Site {
  readonly server: TestServer;
  /** Where the browser finds it. */
  readonly url: string;
  /** Opens a page beside another one, in the same browser of the same reader. */
  readonly beside: (page: Page, path: string) => Promise<Page>;
  /** Opens a page, and waits until nothing is loading any more. */
  readonly open: (path: string, options?: ContextOptions) => Promise<Page>;
  /** What the API says, asked as any program would. */
  readonly ask: <Data>(
    query: string,
    variables?: Record<string, unknown>,
    language?: string,
  ) => Promise<Data>;
}

interface SiteOptions {
  /** One with the dataset; its own without it. */
  readonly database?: Database;
  /** Puts something between browser and server: the address of that. */
  readonly over?: (url: string) => Promise<string>;
}

/** Until every question has its answer, and what was to be drawn is drawn. */
export const settled = async (page: Page): Promise<void> => {
  await page.locator("h1").waitFor();
  await expect
    .poll(() => page.locator(".loading, [aria-busy=true], [data-loading=true]").count(), { timeout: 15_000 })
    .toBe(0);
};

/** How wide the content of a page is. A phone makes its window as wide as that: `innerWidth` says nothing about it. */
export const contentWidth = (page: Page): Promise<number> =>
  page.evaluate<number>("document.documentElement.scrollWidth");

/** One window for all tests of a file: what it has, it does not ask for again. */
export const once = (open: () => Promise<Page>): (() => Promise<Page>) => {
  let opened: Promise<Page> | undefined;
  return () => {
    opened ??= open();
    return opened;
  };
};

/** One server and one browser for a test file. No page may break the Content-Security-Policy, or ask elsewhere. */
export const startSite = async ({ database, over }: SiteOptions = {}): Promise<Site> => {
  const server = await startServer({
    database: database ?? (await filledDatabase()),
    schema: buildWholeGraph(),
    webClient: CLIENT,
  });
  const url = (await over?.(server.url)) ?? server.url;
  let browser: Browser;
  const problems: string[] = [];
  beforeAll(async () => {
    browser = await launchBrowser([new URL(url).hostname]);
  });
  afterAll(async () => {
    await browser.close();
    expect(problems).toEqual([]);
  });

  const watch = (page: Page): void => {
    page.on("pageerror", (error) => problems.push(`${page.url()}: ${error.message}`));
    page.on("console", (message) => {
      if (/Content.Security.Policy|violates/i.test(message.text())) problems.push(message.text());
    });
    page.on("request", (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith("http") && origin !== url) problems.push(`asked ${request.url()}`);
    });
  };

  const openIn = async (context: BrowserContext, path: string): Promise<Page> => {
    const page = await context.newPage();
    watch(page);
    await page.goto(`${url}${path}`);
    await settled(page);
    return page;
  };

  return {
    server,
    url,
    open: async (path, options = {}) => {
      const context = await browser.newContext({
        locale: "en-GB",
        viewport: { width: 1280, height: 900 },
        reducedMotion: "reduce",
        ...options,
      });
      return openIn(context, path);
    },
    beside: (page, path) => openIn(page.context(), path),
    ask: async <Data>(query: string, variables = {}, language = "en") => {
      const answer = await server.execute<Data>({
        query,
        variables,
        headers: { "accept-language": language },
      });
      return answer.expectData();
    },
  };
};
