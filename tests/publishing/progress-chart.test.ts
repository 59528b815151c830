import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { serveGraph } from "../contract/support/graph";
import { type DrawnChart, readChart } from "./support/drawn-chart";

const server = await serveGraph();
const CHART = "/charts/progress.svg";

const responseTo = async (parameters = "", headers: Record<string, string> = {}): Promise<Response> => {
  const response = await server.request(`${CHART}${parameters}`, { headers });
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
  return response;
};

const chartOf = async (parameters = "", headers = {}): Promise<DrawnChart> =>
  readChart(await (await responseTo(parameters, headers)).text());

interface Series {
  readonly progressSeries: readonly {
    readonly on: string;
    readonly progress: {
      readonly byStatus: readonly { readonly value: string; readonly count: number }[];
      readonly byAssessment: readonly { readonly value: string; readonly count: number }[];
    };
  }[];
}

const SERIES = `query ($to: Date!, $filter: ActionItemFilter, $knownAt: DateTime) {
  progressSeries(from: "2025-10-09", to: $to, interval: WEEK, filter: $filter, knownAt: $knownAt) {
    on progress { byStatus { value: status count } byAssessment { value: assessment count } } } }`;

const today = (): string => new Date().toISOString().slice(0, 10);

const seriesOf = async (variables: object): Promise<Series["progressSeries"]> => {
  const answer = await server.execute<Series>({ query: SERIES, variables: { to: today(), ...variables } });
  return answer.expectData().progressSeries;
};

/** The counts that the API gives, as a picture has them: values that never occur have no area. */
const expectedCounts = (series: Series["progressSeries"], by: "byStatus" | "byAssessment") => {
  const counts: Record<string, number[]> = {};
  series.forEach(({ progress }, at) => {
    for (const { value, count } of progress[by]) {
      if (count === 0) continue;
      counts[value] ??= series.map(() => 0);
      counts[value][at] = count;
    }
  });
  return counts;
};

describe("The chart of progress", () => {
  it.each([
    ["", "byStatus", {}],
    ["?by=assessment", "byAssessment", {}],
    ["?by=status&country=KZ,UZ", "byStatus", { filter: { countries: ["KZ", "UZ"] } }],
    ["?sector=210&width=1600", "byStatus", { filter: { sectors: ["210"] } }],
    ["?asOf=2026-01-15&language=ar&theme=dark", "byStatus", { to: "2026-01-15" }],
    ["?knownAt=2020-01-01T00:00:00Z", "byStatus", { knownAt: "2020-01-01T00:00:00Z" }],
  ] as const)("shows what the API counts, for “%s”", async (parameters, by, variables) => {
    const series = await seriesOf(variables);
    const expected = expectedCounts(series, by);
    expect(Object.keys(expected).length).toBeGreaterThan(0);
    const chart = await chartOf(parameters);
    expect(chart.counts(series.length)).toEqual(expected);
    const last = series.at(-1)?.progress[by].filter(({ count }) => count > 0) ?? [];
    const told =
      chart
        .all("desc")[0]
        ?.text.match(/ \d+(?=[,.])/g)
        ?.map(Number) ?? [];
    expect(told.toSorted()).toEqual(last.map(({ count }) => count).toSorted());
  });

  it("begins on the day on which the plan was adopted, and says so", async () => {
    const plans = await server.execute<{ actionPlans: { document: { adoptedOn: string } }[] }>({
      query: "{ actionPlans { document { adoptedOn } } }",
    });
    expect(plans.expectData().actionPlans.map(({ document }) => document.adoptedOn)).toEqual(["2025-10-09"]);
    const chart = await chartOf("?language=en");
    expect(chart.all("title")[0]?.text).toMatch(/^Items by official status, 9\s+October\s+2025 to /);
  });

  it("says what it is, of which revision, and leads to the page that shows the same", async () => {
    const chart = await chartOf("?country=KZ&sector=210&asOf=2026-01-15&language=en");
    expect(chart.all("title")[0]?.text).toMatch(/^Items by official status, .*2026 · Kazakhstan · Transport/);
    const texts = chart.all("text").map(({ text }) => text.replaceAll("\u00a0", " "));
    expect(texts.join(" ")).toContain("dataset revision 1, as of 15 January 2026");
    const [link] = chart.all("a");
    const address = new URL(link?.attributes["href"] ?? "");
    expect(address.origin + address.pathname).toBe(`${server.url}/en/action-items`);
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      country: "KZ",
      sector: "210",
      asOf: "2026-01-15",
      revision: "1",
    });
  });

  it.each([
    ["?language=ru", {}, "ru", "Мероприятия по официальному статусу"],
    ["", { "accept-language": "ar" }, "ar", "البنود حسب الحالة الرسمية"],
    ["?language=tg,ru", {}, "ru", "Мероприятия по официальному статусу"],
    ["?language=tg", {}, "en", "Items by official status"],
  ])("speaks the language asked for: “%s” %o", async (parameters, headers, language, title) => {
    const response = await responseTo(parameters, headers);
    expect(response.headers.get("content-language")).toBe(language);
    const chart = readChart(await response.text());
    expect(chart.root.attributes["xml:lang"]).toBe(language);
    expect(chart.all("text")[0]?.text).toBe(title);
  });

  it("may be shown by any site, applies its own style only, and loads nothing", async () => {
    const response = await responseTo();
    const [style] = readChart(await response.text()).all("style");
    const hash = createHash("sha256")
      .update(style?.text ?? "")
      .digest("base64");
    expect(response.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    expect(response.headers.get("content-security-policy")).toBe(
      `default-src 'none';style-src 'sha256-${hash}';frame-ancestors 'none'`,
    );
    expect(response.headers.get("sarazm-revision")).toBe("1");
  });

  it("needs no style sheet in a theme that is named", async () => {
    for (const theme of ["light", "dark"]) {
      const chart = await chartOf(`?theme=${theme}`);
      expect(chart.all("style")).toEqual([]);
      const paints = ["rect", "text", "path", "line"]
        .flatMap(chart.all)
        .flatMap(({ attributes }) => [attributes["fill"] ?? [], attributes["stroke"] ?? []].flat());
      expect(paints.filter((paint) => !/^#[\da-f]{6}$/.test(paint))).toEqual([]);
    }
  });

  it("is not sent again to who has it", async () => {
    const held = { "if-none-match": (await responseTo()).headers.get("etag") ?? "" };
    expect((await server.request(CHART, { headers: held })).status).toBe(304);
    await responseTo("?by=assessment", held);
  });

  it.each([
    ["by=country", /"by" cannot be "country": give status or assessment/],
    ["by=status&by=assessment", /"by" may be given once/],
    ["theme=", /"theme" cannot be ""/],
    ["width=319", /"width" cannot be 319: give a number from 320 to 1600/],
    ["width=1601", /320 to 1600/],
    ["width=wide", /"width" cannot be "wide"/],
    ["asOf=<script>", /"asOf" cannot be "<script>"/],
    ["asOf=2025-10-09", /begins with the plan, on 2025-10-09/],
    ["asOf=2025-03-01", /begins with the plan, on 2025-10-09/],
    ["asOf=9999-12-31", /400/],
    ["country=ZZ", /"country" cannot be "ZZ"/],
    ["sector=nothing", /nothing/],
    ["status=CLOSED", /no parameter "status" here/],
  ])("refuses %s", async (parameters, message) => {
    const response = await server.request(`${CHART}?${parameters}`);
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toMatch(/^application\/json/);
    expect(await response.json()).toMatchObject({ errors: [{ message: expect.stringMatching(message) }] });
  });

  it("takes texts of the dataset for texts, whatever is in them", async () => {
    const hostile = `</text><script>alert(1)</script> & "quoted"`;
    await server.database.pool.query(
      "update sector set name = jsonb_set(name, '{en,text}', to_jsonb($1::text)) where code = '210'",
      [hostile],
    );
    const response = await responseTo("?sector=210&language=en");
    const markup = await response.text();
    expect(markup).not.toContain("<script");
    const chart = readChart(markup);
    expect(chart.all("script")).toEqual([]);
    expect(chart.all("title")[0]?.text).toContain("script>alert(1)");
  });
});
