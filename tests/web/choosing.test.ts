import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { hasBrowser } from "../harness/browser";
import { settled, startSite } from "./support/site";

/** A slow machine: what is shown follows the address after a while. */
const slowed = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 8 });
};

/** Does this in the page, a moment after each other: a step for each, before what came of the last is shown. */
const atOnce = (page: Page, ...steps: readonly string[]): Promise<unknown> =>
  page.evaluate(
    `Promise.all([${steps.map((step, at) => `new Promise((done) => setTimeout(() => done(${step}), ${at * 5}))`)}])`,
  );

const choose = (country: string): string =>
  `[...document.querySelectorAll(".facet-value")].find(({ textContent }) => textContent.includes("${country}")).querySelector("input").click()`;

const GO_BACK = "history.back()";

describe.skipIf(!hasBrowser)("Choosing fast, on a slow machine", { timeout: 60_000 }, async () => {
  const site = await startSite();

  const openList = async (): Promise<Page> => {
    const page = await site.open("/initiatives");
    await page.locator(".facet-value").first().waitFor();
    await slowed(page);
    return page;
  };

  const chosenIn = (page: Page): readonly string[] => new URL(page.url()).searchParams.getAll("country");

  /** The boxes, the address and the list say the same. */
  const agreeOn = async (page: Page, countries: Readonly<Record<string, string>>): Promise<void> => {
    const codes = Object.keys(countries);
    await expect.poll(() => chosenIn(page)).toEqual(codes);
    const boxes = page
      .locator(".facet-value", { has: page.locator("input:checked") })
      .locator("span:nth-of-type(1)");
    await expect
      .poll(async () => (await boxes.allInnerTexts()).toSorted())
      .toEqual(Object.values(countries).toSorted());
    const { initiatives } = await site.ask<{ initiatives: { totalCount: number } }>(
      "query ($filter: InitiativeFilter) { initiatives(filter: $filter) { totalCount } }",
      { filter: { and: codes.map((code) => ({ countries: [code] })) } },
    );
    await expect
      .poll(() => page.locator(".list-head [role=status]").innerText())
      .toBe(`${initiatives.totalCount} initiatives`);
  };

  it("keeps every choice, and the way back undoes one after the other", async () => {
    const page = await openList();
    await atOnce(page, choose("Kazakhstan"), choose("Uzbekistan"), choose("Tajikistan"));
    await agreeOn(page, { KZ: "Kazakhstan", UZ: "Uzbekistan", TJ: "Tajikistan" });
    await page.goBack();
    await agreeOn(page, { KZ: "Kazakhstan", UZ: "Uzbekistan" });
    await page.goBack();
    await agreeOn(page, { KZ: "Kazakhstan" });
    await page.goBack();
    await agreeOn(page, {});
    await page.context().close();
  });

  it("takes a choice back that is chosen twice", async () => {
    const page = await openList();
    await atOnce(page, choose("Kazakhstan"), choose("Kazakhstan"));
    await agreeOn(page, {});
    await page.goBack();
    await agreeOn(page, { KZ: "Kazakhstan" });
    await page.context().close();
  });

  it("shows nothing as chosen for who goes back at once", async () => {
    const page = await openList();
    await atOnce(page, choose("Kazakhstan"), GO_BACK);
    await settled(page);
    await agreeOn(page, {});
    await page.context().close();
  });

  it("goes back from what is typed to the choice before it, and from there to none", async () => {
    const page = await openList();
    await atOnce(page, choose("Kazakhstan"));
    await agreeOn(page, { KZ: "Kazakhstan" });
    const field = page.getByRole("searchbox");
    const searched = () => new URL(page.url()).searchParams.get("q");
    await field.pressSequentially("grane", { delay: 200 });
    await expect.poll(searched).toBe("grane");
    await atOnce(page, choose("Uzbekistan"));
    await expect.poll(() => chosenIn(page)).toEqual(["KZ", "UZ"]);
    await field.fill("grain");
    await expect.poll(searched).toBe("grain");
    await page.goBack();
    await expect.poll(searched).toBe("grane");
    expect(chosenIn(page)).toEqual(["KZ", "UZ"]);
    await page.goBack();
    await expect.poll(() => chosenIn(page)).toEqual(["KZ"]);
    expect(searched()).toBe("grane");
    await page.goBack();
    await agreeOn(page, { KZ: "Kazakhstan" });
    expect(await field.inputValue()).toBe("");
    await page.goBack();
    await agreeOn(page, {});
    await page.context().close();
  });

  it("loses no letter that is typed while the list follows", async () => {
    const page = await openList();
    const field = page.getByRole("searchbox");
    await field.pressSequentially("grain hubs", { delay: 200 });
    await expect.poll(() => new URL(page.url()).searchParams.get("q")).toBe("grain hubs");
    await settled(page);
    expect(await field.inputValue()).toBe("grain hubs");
    await page.context().close();
  });
});
