import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { hasBrowser } from "../harness/browser";
import { messagesIn, said } from "./support/messages";
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
    ["/map?sector=none", "sector=none", ""],
  ])("says so, and goes on without it: %s", async (path, wrong, left) => {
    const page = await site.open(path);
    const box = boxes(page).first();
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
