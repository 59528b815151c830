import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { hasBrowser } from "../harness/browser";
import { shoot } from "./support/screenshots";
import { settled, startSite } from "./support/site";

interface Mapped {
  readonly initiatives: {
    readonly nodes: readonly {
      readonly id: string;
      readonly title: { readonly text: string };
      readonly locations: readonly {
        readonly name: { readonly text: string };
        readonly geometry: { readonly type: string };
        readonly note: { readonly text: string } | null;
      }[];
    }[];
  };
}

const MAPPED = `{ initiatives(first: 100) { nodes {
  id title { text } locations { name { text } geometry note { text } }
} } }`;

describe.skipIf(!hasBrowser)("The map", async () => {
  const site = await startSite();

  const located = async () => {
    const { initiatives } = await site.ask<Mapped>(MAPPED);
    return initiatives.nodes.filter(({ locations }) => locations.length > 0);
  };
  const openMap = async (address: string): Promise<Page> => {
    const page = await site.open(address);
    await page.locator(".map-picture[data-loaded=true]").waitFor();
    return page;
  };

  it("shows every initiative that has a place, on the map and in the list beside it", async () => {
    const page = await openMap("/map");
    const expected = await located();
    expect(expected.length).toBeGreaterThan(5);
    const links = await page.locator(".place-list .place-initiatives a[href*='/initiatives/']").all();
    const shown = await Promise.all(links.map((link) => link.getAttribute("href")));
    expect(shown.map((href) => href?.split("/").at(-1)).sort()).toEqual(expected.map(({ id }) => id).sort());
    const names = new Set(expected.flatMap(({ locations }) => locations.map(({ name }) => name.text)));
    const marks = await page.locator(".map-picture [data-place]").all();
    const labels = await Promise.all(marks.map((mark) => mark.getAttribute("aria-label")));
    expect(labels.map((label) => label?.split(",")[0]).sort()).toEqual([...names].sort());
    await page.context().close();
  });

  it("draws the corridor as a line and the seas and basins as areas, with what is to be said against them", async () => {
    const page = await openMap("/map");
    const places = (await located()).flatMap(({ locations }) => locations);
    const corridor = places.find(({ geometry }) => geometry.type === "LineString");
    expect(
      await page.locator(".map-picture [data-shape=LineString] path.place-line").getAttribute("d"),
    ).toMatch(/^M[\d.]+,[\d.]+(L[\d.]+,[\d.]+){3,}$/);
    const areas = places.filter(({ geometry }) => geometry.type === "Polygon");
    expect(await page.locator(".map-picture [data-shape=Polygon]").count()).toBe(areas.length);
    await expect.poll(() => page.getByText(corridor?.note?.text ?? "").isVisible()).toBe(true);
    await page.context().close();
  });

  it("can be used by keyboard alone, and the address holds the place and the filters", async () => {
    const page = await openMap("/map");
    await page.getByRole("combobox", { name: "Stage", exact: true }).focus();
    const mark = page.getByRole("button", { name: /^Tashkent, point/ }).first();
    for (let presses = 0; presses < 20; presses++) {
      await page.keyboard.press("Tab");
      if (await mark.evaluate((element) => element === element.ownerDocument.activeElement)) break;
    }
    await page.keyboard.press("Enter");
    await expect.poll(() => new URL(page.url()).searchParams.get("place")).toMatch(/--tashkent$/);
    expect(await page.locator(".place-entry[data-chosen=true] h3").textContent()).toMatch(/Tashkent/);

    await page.goto(`${site.server.url}/map?country=TM`);
    await page.locator(".map-picture[data-loaded=true]").waitFor();
    await settled(page);
    const names = await page.locator(".place-entry h3").allTextContents();
    expect(names.some((name) => name.includes("Turkmenbashi"))).toBe(true);
    expect(names.some((name) => name.includes("Bukhara"))).toBe(false);
    await page.context().close();
  });

  it.each(["en", "ru"])("has its places beside it from its first to its last line: %s", async (locale) => {
    const page = await openMap(`/${locale}/map`);
    const bottomOf = async (selector: string) => {
      const box = await page.locator(selector).boundingBox();
      return (box?.y ?? 0) + (box?.height ?? 0);
    };
    expect(Math.abs((await bottomOf(".map-figure")) - (await bottomOf(".place-list")))).toBeLessThan(2);
    const last = page.locator(".place-list a").last();
    await last.focus();
    const list = await bottomOf(".place-list");
    const box = await last.boundingBox();
    // The list fades in its last lines.
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(list - 20);
    await shoot(page, `map-places-${locale}`, { fullPage: false });
    await page.context().close();
  });

  it("draws names over lines, which do not go through them", async () => {
    const page = await openMap("/map");
    const around = await page.evaluate<{ order: string; wide: number; line: number }>(`(() => {
      const of = (selector) => getComputedStyle(document.querySelector(selector));
      const name = of(".place-name");
      return {
        order: name.paintOrder,
        wide: parseFloat(name.strokeWidth),
        line: parseFloat(of(".place-line").strokeWidth),
      };
    })()`);
    expect(around.order).toBe("stroke");
    expect(around.wide).toBeGreaterThan(around.line);
    const order = await page.evaluate<number>(
      'document.querySelector(".place-line").compareDocumentPosition(document.querySelector(".place-name"))',
    );
    expect(order & 4).toBe(4);
    await page.context().close();
  });

  it("is not mirrored where one reads from right to left", async () => {
    const page = await openMap("/ar/map");
    const boxOf = (place: string) => page.locator(`[data-place$="--${place}"]`).first().boundingBox();
    const [caspian, tashkent] = [await boxOf("caspian-sea"), await boxOf("tashkent")];
    expect(caspian?.x).toBeLessThan(tashkent?.x ?? 0);
    await page.context().close();
  });
});

describe.skipIf(!hasBrowser)("The timeline", async () => {
  const site = await startSite();

  it("marks today where it is between the first and the last day of the plan", async () => {
    const page = await site.open("/timeline");
    const line = page.locator(".today-line");
    const today = new Date().toISOString().slice(0, 10);
    expect(await line.getAttribute("data-day")).toBe(today);
    const track = await page.locator(".timeline-grid-track").boundingBox();
    const share = ((await line.boundingBox())?.x ?? 0) - (track?.x ?? 0);
    const span = Date.parse("2028-01-01") - Date.parse("2025-01-01");
    const expected = (Date.parse(today) - Date.parse("2025-01-01")) / span;
    expect(share / (track?.width ?? 1)).toBeCloseTo(expected, 1);
    await page.context().close();
  });

  it("zooms by buttons, by keyboard and by wheel", async () => {
    const page = await site.open("/timeline");
    const frame = page.locator(".timeline-frame");
    const widthOf = () => frame.evaluate((element) => element.scrollWidth);
    const whole = await widthOf();
    await page.getByRole("button", { name: "Zoom in" }).click();
    await expect.poll(widthOf).toBeGreaterThan(whole);
    const nearer = await widthOf();
    await frame.press("+");
    await expect.poll(widthOf).toBeGreaterThan(nearer);
    await frame.press("0");
    await expect.poll(widthOf).toBe(whole);
    await frame.hover();
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -100);
    await page.keyboard.up("Control");
    await expect.poll(widthOf).toBeGreaterThan(whole);
    await page.context().close();
  });

  it("has a row for each item that the API has, also as a table, grouped by the country that leads", async () => {
    const page = await site.open("/timeline");
    const { actionItems } = await site.ask<{
      actionItems: { nodes: readonly { id: string; status: string }[] };
    }>("{ actionItems(first: 100) { nodes { id status } } }");
    const hrefs = await page.locator(".timeline-item .timeline-label a").all();
    const rows = new Set(await Promise.all(hrefs.map((link) => link.getAttribute("href"))));
    expect([...rows].map((href) => href?.split("/").at(-1)).sort()).toEqual(
      actionItems.nodes.map(({ id }) => id).sort(),
    );
    for (const { id, status } of actionItems.nodes.slice(0, 10)) {
      const row = page.locator(".timeline-item", { has: page.locator(`a[href$="/${id}"]`) }).first();
      expect(await row.locator(".stretch").last().getAttribute("data-status")).toBe(status);
    }
    await page.goto(`${site.server.url}/timeline?view=table&group=country`);
    await settled(page);
    expect(await page.locator("tbody th[scope=rowgroup]").allTextContents()).toContain("Kazakhstan");
    const [first] = actionItems.nodes;
    expect(await page.locator(`.timeline-table a[href$="/${first?.id}"]`).count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it("shows the state of another day, and marks that day", async () => {
    const page = await site.open("/timeline?asOf=2025-10-20");
    expect(await page.locator(".today-line").getAttribute("data-day")).toBe("2025-10-20");
    const later = page.locator(".stretch[title*='2026']");
    expect(await later.count()).toBe(0);
    // Which summits are to come is known before; what will happen is not.
    const told = page.locator(".event-list li", { has: page.locator(".event-relation") }).locator("time");
    expect(await told.count()).toBeGreaterThan(0);
    for (const day of await told.evaluateAll((times) => times.map((time) => time.getAttribute("datetime")))) {
      expect([day, "2025-10-20"].sort()).toEqual([day, "2025-10-20"]);
    }
    await page.context().close();
  });
});
