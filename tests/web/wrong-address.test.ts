import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { hasBrowser } from "../harness/browser";
import { messagesIn, said } from "./support/messages";
import { shoot } from "./support/screenshots";
import { settled, startSite } from "./support/site";

describe.skipIf(!hasBrowser)("An address that asks for what is not there", async () => {
  const site = await startSite();

  const boxes = (page: Page) => page.getByRole("alert");

  it.each([
    ["/initiatives?country=ZZ&sort=updated", "country=ZZ", "?sort=updated"],
    ["/initiatives?country=KZ&country=ZZ", "country=ZZ", "?country=KZ"],
    ["/initiatives?stage=FOO", "stage=FOO", ""],
    ["/initiatives?leader=nobody", "leader=nobody", ""],
    ["/action-items?status=FOO", "status=FOO", ""],
    ["/timeline?country=ZZ", "country=ZZ", ""],
    ["/timeline?status=FOO", "status=FOO", ""],
    ["/map?sector=none", "sector=none", ""],
    ["/map?stage=FOO", "stage=FOO", ""],
  ])("says so, and goes on without it: %s", async (path, wrong, left) => {
    const page = await site.open(path);
    expect(await boxes(page).count()).toBe(1);
    const box = boxes(page);
    expect(await box.innerText()).toContain(said("address.wrong"));
    expect(await box.innerText()).toContain(wrong);
    expect(await box.innerText()).not.toMatch(/Variable|BAD_USER_INPUT|Try again/);
    await box.getByRole("button", { name: said("address.without") }).click();
    await expect.poll(() => boxes(page).count()).toBe(0);
    await settled(page);
    expect(await boxes(page).count()).toBe(0);
    expect(new URL(page.url()).search).toBe(left);
    expect(await page.evaluate("document.activeElement.id")).toBe("main");
    await page.context().close();
  });

  it.each([
    ["/initiatives?country=XX&stage=FOO&page=9999", ["country=XX", "stage=FOO"], "?page=9999"],
    [
      "/ru/initiatives?kind=BAR&country=KZ&country=XX&after=garbage",
      ["kind=BAR", "country=XX"],
      "?country=KZ",
    ],
    [
      "/initiatives?leader=nobody&sector=none&summit=nowhere",
      ["leader=nobody", "sector=none", "summit=nowhere"],
      "",
    ],
    ["/initiatives?sector=a&sector=b&sector=c&sector=d&sector=e&sector=f", ["sector=a", "sector=f"], ""],
    [
      "/ar/action-items?status=FOO&basis=BAR&country=XX&q=water",
      ["status=FOO", "basis=BAR", "country=XX"],
      "?q=water",
    ],
  ])("names all that is wrong in one box, and one button leads on: %s", async (path, wrong, left) => {
    const page = await site.open(path);
    await shoot(page, `wrong${path.replaceAll(/\W+/g, "-")}`, { fullPage: false });
    expect(await boxes(page).count()).toBe(1);
    const told = await boxes(page).locator("code").allInnerTexts();
    expect(told.map((value) => value.trim())).toEqual(expect.arrayContaining(wrong));
    await boxes(page).getByRole("button").click();
    await page.locator(".list-head").waitFor();
    await settled(page);
    expect(await boxes(page).count()).toBe(0);
    expect(await page.locator(".facets .facet").count()).toBeGreaterThan(0);
    expect(new URL(page.url()).search).toBe(left);
    await page.context().close();
  });

  it("tells what names no record when the rest can be taken", async () => {
    const page = await site.open("/initiatives?country=XX&leader=nobody");
    const { "address.without": without = "" } = messagesIn("en");
    expect(await boxes(page).innerText()).not.toContain("leader=nobody");
    await boxes(page).getByRole("button", { name: without }).click();
    await boxes(page).filter({ hasText: "leader=nobody" }).waitFor();
    await boxes(page).getByRole("button", { name: without }).click();
    await page.locator(".list-head").waitFor();
    expect(new URL(page.url()).search).toBe("");
    await page.context().close();
  });

  it("tells a day that cannot be shown once, beside what else is not there", async () => {
    const page = await site.open("/initiatives?leader=nobody&asOf=nobody");
    const note = page.locator("main .note[role=status]");
    const toldOfDay = (messagesIn("en")["asOf.refused.asOf"] ?? "").replace("{value}", "nobody");
    expect(await note.allInnerTexts()).toEqual([toldOfDay]);
    expect(await boxes(page).first().innerText()).toContain("leader=nobody");
    expect(await boxes(page).first().innerText()).not.toContain("asOf");
    await boxes(page)
      .first()
      .getByRole("button", { name: said("address.without") })
      .click();
    await expect.poll(() => boxes(page).count()).toBe(0);
    expect(new URL(page.url()).search).toBe("?asOf=nobody");
    expect(await note.allInnerTexts()).toEqual([toldOfDay]);
    await page.getByRole("button", { name: said("asOf.today") }).click();
    await expect.poll(() => note.count()).toBe(0);
    expect(new URL(page.url()).search).toBe("");
    await page.context().close();
  });

  it.each(["/action-items", "/initiatives"])("leads to the first page of %s", async (path) => {
    const page = await site.open(`/ru${path}?after=garbage`);
    const russian = messagesIn("ru");
    await boxes(page)
      .filter({ hasText: russian["address.noPage"] ?? "" })
      .getByRole("button", { name: russian["address.firstPage"] ?? "" })
      .click();
    await expect.poll(() => page.locator(".rows > li").count()).toBeGreaterThan(5);
    expect(new URL(page.url()).search).toBe("");
    await page.context().close();
  });

  it.each(["/countries/XX", "/countries/nowhere", "/Initiatives", "/fr/initiatives"])(
    "has the page that says that nothing is there: %s",
    async (path) => {
      const page = await site.open(path);
      expect(await page.locator("h1").innerText()).toBe(said("missing.title"));
      expect(await boxes(page).count()).toBe(0);
      await page.context().close();
    },
  );

  it.each(["/initiatives", "/action-items", "/sources"])(
    "searches %s for as much as is read",
    async (path) => {
      const page = await site.open(`${path}?q=${"x".repeat(300)}`);
      expect(await boxes(page).count()).toBe(0);
      expect(await page.getByRole("searchbox").inputValue()).toBe("x".repeat(200));
      await page.context().close();
    },
  );
});
