import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { describe, expect, it, onTestFinished } from "vitest";
import { hasBrowser } from "../harness/browser";
import { readChart } from "../publishing/support/drawn-chart";
import { messagesIn, said } from "./support/messages";
import { shoot } from "./support/screenshots";
import { settled, startSite } from "./support/site";

interface Series {
  readonly progressSeries: readonly {
    readonly on: string;
    readonly progress: { readonly byStatus: readonly { readonly status: string; readonly count: number }[] };
  }[];
}

const PLAN = "{ actionPlans { document { adoptedOn } } }";

const SERIES = `query ($from: Date!, $to: Date!) { progressSeries(from: $from, to: $to, interval: WEEK) {
  on progress { byStatus { status count } } } }`;

const today = (): string => new Date().toISOString().slice(0, 10);

describe.skipIf(!hasBrowser)("The chart of the overview", async () => {
  const site = await startSite();

  const adoptedOn = async (): Promise<string> => {
    const { actionPlans } = await site.ask<{ actionPlans: { document: { adoptedOn: string } }[] }>(PLAN);
    return actionPlans[0]?.document.adoptedOn ?? "";
  };

  const seriesTo = async (to: string): Promise<Series["progressSeries"]> =>
    (await site.ask<Series>(SERIES, { from: await adoptedOn(), to })).progressSeries;

  const countsOf = (series: Series["progressSeries"]): Record<string, number[]> => {
    const statuses = new Set(series.flatMap(({ progress }) => progress.byStatus.map(({ status }) => status)));
    const counts = [...statuses].map((status) => [
      status,
      series.map(
        ({ progress }) => progress.byStatus.find((counted) => counted.status === status)?.count ?? 0,
      ),
    ]);
    return Object.fromEntries(counts.filter(([, of]) => (of as number[]).some((count) => count > 0)));
  };

  const chartIn = (page: Page) => page.locator(".chart-place svg");

  const savedAs = async (page: Page, format: "SVG" | "PNG"): Promise<Buffer> => {
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: `Download as ${format}` }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe(`sarazm-status-${today()}.${format.toLowerCase()}`);
    return readFile(await download.path());
  };

  it.each(["/", "/?asOf=2026-01-15", "/ar"])("draws what the API counts: %s", async (path) => {
    const page = await site.open(path);
    await chartIn(page).waitFor();
    const series = await seriesTo(new URL(page.url()).searchParams.get("asOf") ?? today());
    const markup = await chartIn(page).evaluate((chart) => chart.outerHTML);
    expect(readChart(markup).counts(series.length)).toEqual(countsOf(series));
    await page.context().close();
  });

  it("has a name, says how it stands at the end, and tells the same as a table", async () => {
    const page = await site.open("/");
    const chart = page.getByRole("img", { name: /^Items by official status, 9 October 2025 to/ });
    await chart.waitFor();
    const described = await chart.getAttribute("aria-describedby");
    expect(await page.locator(`[id="${described}"]`).textContent()).toMatch(
      new RegExp(`^On .*: ${said("ActionStatus.IMPLEMENTATION")} \\d+, `),
    );
    await page.getByText("The same as a table").click();
    const last = await page.locator(".chart-table tbody tr").last().locator("td").allInnerTexts();
    const [{ progress } = { progress: { byStatus: [] } }] = (await seriesTo(today())).slice(-1);
    const total = progress.byStatus.reduce((sum, { count }) => sum + count, 0);
    expect(last.reduce((sum, count) => sum + Number(count), 0)).toBe(total);
    await page.context().close();
  });

  it("begins on the day on which the plan was adopted, as the bars of the timeline do", async () => {
    const page = await site.open("/");
    await page.getByText("The same as a table").click();
    const first = page.locator(".chart-table tbody tr").first();
    expect(await first.locator("th").innerText()).toBe("9 October 2025");
    expect(await adoptedOn()).toBe("2025-10-09");
    await shoot(page, "overview-curve");
    await page.context().close();
  });

  it.each([
    ["ru", "1 марта 2025", "9 октября 2025"],
    ["en", "1 March 2025", "9 October 2025"],
    ["ar", "1 مارس 2025", "9 أكتوبر 2025"],
  ])("is not there before it was adopted, which the page says: %s", async (language, day, adopted) => {
    const page = await site.open(`/${language}?asOf=2025-03-01`);
    expect(await chartIn(page).count()).toBe(0);
    const words = await page.locator("main .note[role=status]").allInnerTexts();
    const [note] = words.slice(1).map((said) => said.replaceAll(/[\u00a0\u200f]/g, " "));
    expect(note).toContain(day);
    expect(note).toContain(adopted);
    await shoot(page, `overview-before-adoption-${language}`);
    await page.getByRole("button", { name: messagesIn(language)["cite"] ?? "" }).click();
    await page.getByRole("dialog").waitFor();
    expect(await page.getByText(messagesIn(language)["cite.embed"] ?? "").count()).toBe(0);
    await page.keyboard.press("Escape");
    await page.goto(`${site.url}/${language}?asOf=2025-10-09`);
    await settled(page);
    expect(await page.locator("main .note[role=status]").count()).toBe(1);
    await page.context().close();
  });

  it("is read day by day with the keyboard", async () => {
    const page = await site.open("/");
    const series = await seriesTo(today());
    const reader = page.getByRole("slider", { name: "Read a day" });
    await reader.focus();
    await page.keyboard.press("Home");
    for (let presses = 0; presses < 55; presses++) await page.keyboard.press("ArrowRight");
    const point = series[55];
    const shown = new Date(point?.on ?? "").toLocaleDateString("en-GB", {
      dateStyle: "long",
      timeZone: "UTC",
    });
    expect(await reader.getAttribute("aria-valuetext")).toBe(shown);
    for (const entry of await page.locator(".chart-legend li").all()) {
      const status = await entry.getAttribute("data-value");
      const count = point?.progress.byStatus.find((counted) => counted.status === status)?.count ?? 0;
      expect(await entry.locator(".figures").innerText()).toBe(String(count));
    }
    await page.context().close();
  });

  it("is mirrored where one reads from right to left, as the timeline is", async () => {
    const shares = await Promise.all(
      ["/", "/ar"].map(async (path) => {
        const page = await site.open(path);
        const place = await chartIn(page).boundingBox();
        const shown = await page.locator(".chart-place [data-day] line").boundingBox();
        await page.context().close();
        return ((shown?.x ?? 0) - (place?.x ?? 0)) / (place?.width ?? 1);
      }),
    );
    expect(shares[0]).toBeGreaterThan(0.3);
    expect(shares[1]).toBeCloseTo(1 - (shares[0] ?? 0), 2);
  });

  it("takes the colours of the page, without being drawn anew", async () => {
    const page = await site.open("/", { colorScheme: "light" });
    const area = page.locator(".chart-place [data-value=IMPLEMENTATION]");
    const fill = () => area.evaluate((shape) => getComputedStyle(shape).fill);
    expect(await fill()).toBe("rgb(28, 108, 176)");
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await fill()).toBe("rgb(104, 174, 238)");
    await page.context().close();
  });

  it("is saved as SVG with its title and where it comes from, in colours that need no page", async () => {
    const page = await site.open("/");
    await chartIn(page).waitFor();
    const saved = (await savedAs(page, "SVG")).toString();
    const chart = readChart(saved);
    const series = await seriesTo(today());
    expect(chart.counts(series.length)).toEqual(countsOf(series));
    expect(saved).toContain("dataset revision 1, as of");
    expect(saved).not.toContain("var(--");
    expect(chart.all("a")[0]?.attributes["href"]).toMatch(/\/\?asOf=.*knownAt=.*revision=1$/);
    await page.context().close();
  });

  it("is saved as PNG, which shows what the SVG does", async () => {
    const page = await site.open("/", { colorScheme: "light" });
    await chartIn(page).waitFor();
    const width = Number(readChart((await savedAs(page, "SVG")).toString()).root.attributes["width"]);
    const png = await savedAs(page, "PNG");
    expect(png.subarray(0, 8)).toEqual(Buffer.from("\x89PNG\r\n\x1a\n", "latin1"));
    expect(png.readUInt32BE(16)).toBe(2 * width);
    const address = `data:image/png;base64,${png.toString("base64")}`;
    const colours = await page.evaluate<Record<string, number>>(`(${COLOURS})(${JSON.stringify(address)})`);
    expect(colours["251,250,246"]).toBeGreaterThan(100_000);
    expect(colours["11,98,92"]).toBeGreaterThan(100);
    await page.context().close();
  });

  it("is given to other sites as HTML, which show it and lead back", async () => {
    const permissions = ["clipboard-read", "clipboard-write"];
    const page = await site.open("/", { permissions });
    await page.getByRole("button", { name: "Cite and share" }).click();
    const code = page.getByRole("region", { name: "The chart for other sites" });
    const part = page.locator(".copied", { has: code });
    await page.locator(".dialog").getByRole("button", { name: "Independent assessment" }).click();
    await part.getByRole("button", { name: "Copy" }).click();
    await part.getByRole("button", { name: "Copied" }).waitFor();
    const html: string = await page.evaluate("navigator.clipboard.readText()");
    expect(html).toBe(await code.innerText());
    const other = await page.context().newPage();
    await other.goto(await otherSite(html));
    const image = other.getByRole("img", { name: /^Items by independent assessment/ });
    await expect
      .poll(() => image.evaluate((shown) => (shown as unknown as ShownImage).naturalWidth))
      .toBe(720);
    await other.getByRole("link").click();
    await other.getByRole("heading", { name: "What was promised, and where it stands" }).waitFor();
    expect(new URL(other.url()).searchParams.get("revision")).toBe("1");
    await page.context().close();
  });
});

/** A page of another site, which takes nothing that does not say that others may show it. */
const otherSite = async (html: string): Promise<string> => {
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html", "cross-origin-embedder-policy": "require-corp" });
    response.end(`<!doctype html><meta charset="utf-8">${html}`);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
  return `http://localhost:${(server.address() as AddressInfo).port}/`;
};

interface ShownImage {
  readonly naturalWidth: number;
}

/** How many points of an image have each colour; run in the page. */
const COLOURS = `async (address) => {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const colours = {};
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.slice(at, at + 3).join();
    colours[colour] = (colours[colour] ?? 0) + 1;
  }
  return colours;
}`;
