import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { hasBrowser } from "../harness/browser";
import { said } from "./support/messages";
import { once, settled, startSite } from "./support/site";

const CITE = said("cite");

/** How much place is between an element and what follows it, in pixels. */
const gapBetween = async (above: Locator, below: Locator): Promise<number> => {
  const [one, other] = [await above.boundingBox(), await below.boundingBox()];
  if (one === null || other === null) throw new Error("not shown");
  return other.y - (one.y + one.height);
};

describe.skipIf(!hasBrowser)("Cite and share", { timeout: 60_000 }, async () => {
  const site = await startSite();
  const window = once(() => site.open("/access"));

  const cited = async (path: string): Promise<Page> => {
    const page = await window();
    await page.goto(`${site.url}${path}`);
    await settled(page);
    await page.getByRole("button", { name: CITE }).click();
    await page.getByRole("dialog").locator("pre").first().waitFor();
    return page;
  };
  const addressIn = async (page: Page) =>
    new URL(await page.getByRole("dialog").locator("pre").first().innerText());

  it.each([
    ["/initiatives", "country=KZ&stage=PROPOSED", true],
    ["/action-items", "status=PIPELINE&sector=energy", true],
    ["/countries", "", true],
    ["/timeline", "group=country&country=KZ", true],
    ["/map", "colour=sector&country=KZ", false],
    ["/leaders", "", false],
    ["/summits", "", false],
    ["/sources", "language=ru&q=train", false],
  ])(
    "is on %s, under an address that keeps what the page is narrowed to: %s",
    async (path, narrowed, isAsOf) => {
      const page = await cited(`${path}?${narrowed}`);
      const address = await addressIn(page);
      expect(address.pathname).toBe(path);
      for (const [name, value] of new URLSearchParams(narrowed)) {
        expect(address.searchParams.getAll(name)).toEqual([value]);
      }
      expect([...address.searchParams.keys()].slice(-3)).toEqual(["asOf", "knownAt", "revision"]);
      const note = said(isAsOf ? "cite.addressNote" : "cite.addressNotePresent");
      await page.getByRole("dialog").getByText(note).waitFor();
      const shown = () => page.locator("main").locator("h2, h3, [role=status]:not(.note)").allInnerTexts();
      await page.getByRole("button", { name: said("close") }).click();
      const before = await shown();
      expect(before.length).toBeGreaterThan(0);
      await page.goto(address.href);
      await settled(page);
      expect(await shown()).toEqual(before);
      await page.locator("main .note[role=status]").waitFor();
    },
  );

  it("keeps its parts apart, and says of the chart for other sites which day it shows", async () => {
    const page = await cited("/?asOf=2025-12-31");
    const dialog = page.getByRole("dialog");
    const hint = dialog.getByText(said("cite.addressNote"));
    expect(await gapBetween(hint, dialog.getByRole("tablist"))).toBeGreaterThan(8);
    expect(await gapBetween(dialog.getByRole("tablist"), dialog.getByRole("tabpanel"))).toBeGreaterThan(4);
    const heading = dialog.getByRole("heading", { name: said("cite.embed") });
    expect(await gapBetween(dialog.getByRole("tabpanel"), heading)).toBeGreaterThan(8);
    await dialog.getByText("HTML that shows the chart as of 31 December 2025").waitFor();
    expect(await dialog.locator("pre").last().innerText()).toContain("asOf=2025-12-31");
  });
});
