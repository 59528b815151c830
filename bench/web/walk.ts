import type { Browser, Page } from "playwright-core";

/** What a reader does one after the other, and what shows that it has come of it. */
interface Step {
  readonly name: string;
  readonly act: (page: Page, site: string) => Promise<unknown>;
  /** What the address then has in it, and what stands on the page. */
  readonly address: string;
  readonly shows: string;
}

const link = (page: Page, path: string) => page.locator(`.site-nav a[href^="${path}"]`).click();
const ROW = ".initiative-row h3";

const STEPS: readonly Step[] = [
  { name: "overview", act: (page, site) => page.goto(site), address: "/", shows: ".plan-legend" },
  { name: "to the list", act: (page) => link(page, "/initiatives"), address: "/initiatives", shows: ROW },
  {
    name: "search",
    act: (page) => page.getByRole("searchbox").fill("water"),
    address: "q=water",
    shows: ROW,
  },
  {
    name: "narrow",
    act: (page) => page.getByRole("checkbox", { name: "Kazakhstan" }).click(),
    address: "country=KZ",
    shows: ROW,
  },
  { name: "all again", act: (page) => link(page, "/initiatives"), address: "/initiatives", shows: ".pager" },
  {
    name: "next page",
    act: (page) => page.locator(".pager .button").last().click(),
    address: "after=",
    shows: ROW,
  },
  {
    name: "open one",
    act: (page) => page.locator(`${ROW} a`).first().click(),
    address: "/initiatives/",
    shows: ".line",
  },
  { name: "back", act: (page) => page.goBack(), address: "after=", shows: ROW },
  {
    name: "map",
    act: (page) => link(page, "/map"),
    address: "/map",
    shows: ".map-picture[data-loaded=true]",
  },
  { name: "timeline", act: (page) => link(page, "/timeline"), address: "/timeline", shows: ".timeline-item" },
];

/** How long a reader waited at each step, in milliseconds, by its name. */
export type Walked = Readonly<Record<string, number>>;

export const STEP_NAMES: readonly string[] = STEPS.map(({ name }) => name);

const WINDOW = { viewport: { width: 1280, height: 800 } };

/** Until the address and the page are those of a step, and nothing is on its way any more. */
const untilThere = (page: Page, address: string, shows: string) =>
  page.waitForFunction(
    ([part, selector]) =>
      location.href.includes(part) &&
      document.querySelector(selector) !== null &&
      document.querySelector(".loading, [aria-busy=true]") === null,
    [address, shows] as const,
    { polling: 10 },
  );

/** Walks through the site as a reader does, in one window: what it has, it does not ask for again. */
export const walk = async (browser: Browser, site: string): Promise<Walked> => {
  const context = await browser.newContext(WINDOW);
  try {
    const page = await context.newPage();
    const waited: Record<string, number> = {};
    for (const { name, act, address, shows } of STEPS) {
      const started = performance.now();
      await act(page, site);
      await untilThere(page, address, shows);
      waited[name] = performance.now() - started;
    }
    return waited;
  } finally {
    await context.close();
  }
};
