import type { Browser, Page } from "playwright-core";

/** What a reader waits for, in milliseconds; what came over the wire, in kB. */
export interface Looked {
  /** The Largest Contentful Paint of the first page. */
  readonly largestPaint: number;
  /** The JavaScript of the first page, compressed. */
  readonly scriptKb: number;
  /** From opening the list of initiatives until it is there. */
  readonly list: number;
  /** From choosing a country until the list is of that country's. */
  readonly narrowed: number;
  /** From the words of a search, typed at once, until what was found is there. */
  readonly found: number;
  /** From asking for the next page until it is there. */
  readonly turned: number;
}

/** Chromium tells the last paint that was larger than those before. */
const largestPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: "largest-contentful-paint",
          buffered: true,
        });
      }),
  );

const scriptBytes = (page: Page): Promise<number> =>
  page.evaluate(() =>
    (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
      .filter(({ name }) => name.endsWith(".js"))
      .reduce((sum, { transferSize }) => sum + transferSize, 0),
  );

const TITLES = ".initiative-row h3";

const titlesOf = async (page: Page): Promise<string> =>
  (await page.locator(TITLES).allInnerTexts()).join("\n");

/** How long it takes from doing something until other rows stand there. */
const untilOthers = async (page: Page, act: () => Promise<unknown>): Promise<number> => {
  const before = await titlesOf(page);
  const started = performance.now();
  await act();
  await page.waitForFunction(
    ([selector, old]) => {
      const now = [...document.querySelectorAll<HTMLElement>(selector)]
        .map((row) => row.innerText)
        .join("\n");
      return now !== "" && now !== old;
    },
    [TITLES, before] as const,
    { polling: 10 },
  );
  return performance.now() - started;
};

/** How long the first page is looked at: what is drawn last is there by then. */
const SETTLED_MS = 2_000;

/** Opens the first page and the list of initiatives, narrows it, searches it and turns to its next page. */
export const lookAround = async (browser: Browser, site: string): Promise<Looked> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.goto(site);
    await page.waitForTimeout(SETTLED_MS);
    const first = { largestPaint: await largestPaint(page), scriptKb: (await scriptBytes(page)) / 1_000 };
    const started = performance.now();
    await page.goto(`${site}/initiatives`);
    await page.locator(TITLES).first().waitFor();
    const list = performance.now() - started;
    const turned = await untilOthers(page, () => page.getByRole("button", { name: "Next" }).click());
    const narrowed = await untilOthers(page, () =>
      page.getByRole("checkbox", { name: "Kazakhstan" }).click(),
    );
    const search = page.getByRole("searchbox");
    const found = await untilOthers(page, () => search.fill("water"));
    return { ...first, list, turned, narrowed, found };
  } finally {
    await context.close();
  }
};
