import type { Browser, Page } from "playwright-core";

/** What a reader does one after the other, and what shows that it has come of it. */
interface Step {
  readonly name: string;
  readonly act: (page: Page, site: string) => Promise<unknown>;
  /** Whether what was asked for is there. */
  readonly isThere: string;
}

const link = (page: Page, path: string) => page.locator(`.site-nav a[href^="${path}"]`).click();
const has = (selector: string): string => `document.querySelector(${JSON.stringify(selector)}) !== null`;

/** Nothing is on its way any more, and the address is that of the step. */
const at = (address: string, selector: string): string =>
  `location.href.includes(${JSON.stringify(address)}) && ${has(selector)} && !${has(".loading, [aria-busy=true]")}`;

const ROW = ".initiative-row h3";

const STEPS: readonly Step[] = [
  { name: "overview", act: (page, site) => page.goto(site), isThere: at("/", ".plan-legend") },
  { name: "to the list", act: (page) => link(page, "/initiatives"), isThere: at("/initiatives", ROW) },
  {
    name: "search",
    act: (page) => page.getByRole("searchbox").fill("water"),
    isThere: at("q=water", ROW),
  },
  {
    name: "narrow",
    act: (page) => page.getByRole("checkbox", { name: "Kazakhstan" }).click(),
    isThere: at("country=KZ", ROW),
  },
  { name: "all again", act: (page) => link(page, "/initiatives"), isThere: at("/initiatives", ".pager") },
  {
    name: "next page",
    act: (page) => page.locator(".pager .button").last().click(),
    isThere: at("after=", ROW),
  },
  {
    name: "open one",
    act: (page) => page.locator(`${ROW} a`).first().click(),
    isThere: at("/initiatives/", ".line"),
  },
  { name: "back", act: (page) => page.goBack(), isThere: at("after=", ROW) },
  { name: "map", act: (page) => link(page, "/map"), isThere: at("/map", ".map-picture[data-loaded=true]") },
  { name: "timeline", act: (page) => link(page, "/timeline"), isThere: at("/timeline", ".timeline-item") },
];

/** How long a reader waited at each step, in milliseconds, by its name. */
export type Walked = Readonly<Record<string, number>>;

export const STEP_NAMES: readonly string[] = STEPS.map(({ name }) => name);

const WINDOW = { viewport: { width: 1280, height: 800 } };

/** Walks through the site as a reader does, in one window: what it has, it does not ask for again. */
export const walk = async (browser: Browser, site: string): Promise<Walked> => {
  const context = await browser.newContext(WINDOW);
  try {
    const page = await context.newPage();
    const waited: Record<string, number> = {};
    for (const { name, act, isThere } of STEPS) {
      const started = performance.now();
      await act(page, site);
      await page.waitForFunction(isThere, undefined, { polling: 10 });
      waited[name] = performance.now() - started;
    }
    return waited;
  } finally {
    await context.close();
  }
};
