import { areaY, axisX, axisY, gridY, plot, ruleY } from "@observablehq/plot";

/** How many items had a value on a day. */
export interface CurvePoint {
  readonly on: Date;
  readonly value: string;
  readonly count: number;
}

export interface AreaChartOptions {
  readonly points: readonly CurvePoint[];
  /** The values, the lowest first, and their colours. */
  readonly values: readonly string[];
  readonly colours: readonly string[];
  /** Values of which there is nothing to tell: drawn faintly. */
  readonly faint: readonly string[];
  readonly ink: string;
  readonly line: string;
  readonly width: number;
  readonly isRightToLeft: boolean;
  readonly formatDay: (day: Date) => string;
  /** What the chart shows, for those who do not see it. */
  readonly label: string;
}

/**
 * Areas on top of each other: each point holds until the next. The chart is made in a document of its own, where the
 * styles that come with it can be taken out: the page's Content-Security-Policy lets none be added.
 */
export const areaChart = ({
  points,
  values,
  colours,
  faint,
  ink,
  line,
  width,
  isRightToLeft,
  formatDay,
  label,
}: AreaChartOptions): SVGSVGElement => {
  const side = isRightToLeft ? "right" : "left";
  const chart = plot({
    document: document.implementation.createHTMLDocument(),
    width,
    height: Math.round(Math.min(320, Math.max(200, width * 0.4))),
    marginTop: 12,
    marginBottom: 28,
    marginLeft: isRightToLeft ? 12 : 36,
    marginRight: isRightToLeft ? 36 : 12,
    ariaLabel: label,
    x: { type: "utc", reverse: isRightToLeft },
    y: { nice: true },
    color: { domain: [...values], range: [...colours] },
    marks: [
      areaY([...points], {
        x: "on",
        y: "count",
        fill: "value",
        order: [...values],
        curve: "step-after",
        fillOpacity: ({ value }: CurvePoint) => (faint.includes(value) ? 0.22 : 0.95),
        stroke: "none",
      }),
      gridY({ stroke: line, strokeOpacity: 0.6 }),
      axisX({
        label: null,
        ticks: Math.max(2, Math.floor(width / 130)),
        tickFormat: formatDay,
        stroke: line,
        color: ink,
      }),
      axisY({ anchor: side, ticks: 5, label: null, stroke: line, color: ink }),
      ruleY([0], { stroke: line }),
    ],
  }) as SVGSVGElement;
  for (const style of chart.querySelectorAll("style")) style.remove();
  // The picture has one name; its parts have none.
  for (const part of chart.querySelectorAll("g[aria-label]")) part.removeAttribute("aria-label");
  chart.setAttribute("role", "img");
  return document.adoptNode(chart);
};
