import type { TopLevelSpec } from "vega-lite";

/** What the bench writes with --json. */
export interface Result {
  readonly contender: string;
  readonly query: string;
  readonly items: number;
  readonly requestsPerSecond?: number;
  readonly serverCpuMs?: number;
  readonly p50Ms?: number;
}

// The palette of Okabe and Ito, which people see apart whatever colours they see; the floor is grey.
const COLOURS = {
  sarazm: "#0072B2",
  postgraphile: "#E69F00",
  mercurius: "#009E73",
  "usual-stack": "#CC79A7",
  floor: "#8A8A8A",
};
const CONTENDERS = Object.keys(COLOURS);

/** The same words at all widths of a page. */
const CONFIG = {
  background: "white",
  font: "sans-serif",
  axis: { labelFontSize: 13, titleFontSize: 14, titlePadding: 10 },
  header: { labelFontSize: 15, labelFontWeight: "bold" },
  legend: { labelFontSize: 13, titleFontSize: 13, symbolSize: 140 },
  title: { fontSize: 16, anchor: "start", offset: 14 },
} as const;

const SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json";

const colour = {
  field: "contender",
  type: "nominal",
  title: "contender",
  scale: { domain: CONTENDERS, range: Object.values(COLOURS) },
} as const;

const QUERY = /^Q\d$/;

const queried = (results: readonly Result[]): Result[] => results.filter(({ query }) => QUERY.test(query));

/** Those of the scale that was measured first. */
const ofFirstScale = (results: readonly Result[]): Result[] =>
  queried(results).filter(({ items }) => items === queried(results)[0]?.items);

const bars = (
  results: readonly Result[],
  figure: keyof Result,
  title: string,
  axis: string,
): TopLevelSpec => {
  const shown = ofFirstScale(results).map((one) => ({
    ...one,
    label: String(Number(Number(one[figure]).toPrecision(2))),
  }));
  // A logarithmic axis has no zero that bars could stand on.
  const values = shown.map((one) => Number(one[figure]));
  const bottom = 10 ** Math.floor(Math.log10(Math.min(...values)));
  const y = {
    field: figure,
    type: "quantitative",
    title: axis,
    stack: null,
    scale: { type: "log", domain: [bottom, Math.max(...values) * 1.5] as number[], nice: false },
    axis: { tickCount: 4, format: "~g" },
  } as const;
  const x = {
    field: "contender",
    type: "nominal",
    sort: CONTENDERS,
    axis: { title: null, labels: false, ticks: false },
  } as const;
  return {
    $schema: SCHEMA,
    config: CONFIG,
    title,
    data: { values: shown },
    facet: { column: { field: "query", type: "nominal", title: null } },
    spec: {
      width: 190,
      height: 260,
      layer: [
        { mark: { type: "bar" }, encoding: { x, y, y2: { datum: bottom }, color: colour } },
        {
          mark: { type: "text", dy: -8, fontSize: 12 },
          encoding: { x, y, text: { field: "label" } },
        },
      ],
    },
  } as TopLevelSpec;
};

const countOf = (results: readonly Result[]): string =>
  (ofFirstScale(results)[0]?.items ?? 0).toLocaleString("en");

/** Undefined where nothing of the kind was measured. */
type Plot = TopLevelSpec | undefined;

export const serverCpu = (results: readonly Result[]): Plot =>
  ofFirstScale(results).some(({ serverCpuMs }) => serverCpuMs !== undefined)
    ? bars(
        results,
        "serverCpuMs",
        `Server CPU per request, ${countOf(results)} action items (less is better)`,
        "CPU time per request, ms (logarithmic)",
      )
    : undefined;

export const requestsPerSecond = (results: readonly Result[]): Plot =>
  ofFirstScale(results).length > 0
    ? bars(
        results,
        "requestsPerSecond",
        `Requests answered, ${countOf(results)} action items (more is better)`,
        "requests per second (logarithmic)",
      )
    : undefined;

export const growth = (results: readonly Result[]): Plot => {
  const shown = queried(results);
  if (new Set(shown.map(({ items }) => items)).size < 2) return undefined;
  return {
    $schema: SCHEMA,
    config: CONFIG,
    title: "How long half the answers take over more data (flat is better)",
    data: { values: shown },
    facet: { column: { field: "query", type: "nominal", title: null } },
    spec: {
      width: 190,
      height: 260,
      mark: { type: "line", point: { size: 60 }, strokeWidth: 2.5 },
      encoding: {
        x: {
          field: "items",
          type: "quantitative",
          title: "action items",
          scale: { type: "log" },
          axis: { format: "~s", values: [...new Set(shown.map(({ items }) => items))] },
        },
        y: {
          field: "p50Ms",
          type: "quantitative",
          title: "median time to the answer, ms (logarithmic)",
          scale: { type: "log" },
          axis: { tickCount: 5, format: "~g" },
        },
        color: colour,
      },
    },
  } as TopLevelSpec;
};
