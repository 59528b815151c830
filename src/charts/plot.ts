import { max } from "d3-array";
import { area, curveStepAfter } from "d3-shape";
import { axes } from "./axes";
import { element, type SvgElement } from "./element";
import { type Frame, frameOf } from "./frame";
import type { ChartLanguage } from "./language";
import { type Layer, layersOf, type Span } from "./layers";
import type { Colour, Paint } from "./palette";
import { type ChartPoint, occurring } from "./points";
import { SIGNS } from "./signs";
import { rounded, textAt, widthOf } from "./text";
import { FAINT, type View } from "./values";

/** What is drawn, and for whom. */
export interface PlotOptions {
  readonly view: View;
  readonly points: readonly ChartPoint[];
  /** The day on which the axis ends, where it is later than the last point: what is planned goes on. */
  readonly until: string;
  readonly width: number;
  /** A day that somebody reads the counts of: marked by a line. */
  readonly read?: string | undefined;
  readonly language: ChartLanguage;
  readonly paint: Paint;
}

export const LABEL_SIZE = 11;

/** The drawing and its size. */
export interface Plot {
  readonly frame: Frame;
  readonly parts: readonly SvgElement[];
}

/** Areas on top of each other over time, each point holding until the next, up to the day that is shown. */
export const progressPlot = (options: PlotOptions): Plot => {
  const { view, points, until, width, language, paint } = options;
  const layers = layersOf(occurring(view, points), points);
  const first = points[0]?.on ?? until;
  const last = points.at(-1)?.on ?? until;
  const frame = frameOf({
    width,
    direction: language.direction,
    from: first,
    until: until > last ? until : last,
    most: max(layers.flatMap(({ spans }) => spans.map(({ to }) => to))) ?? 0,
  });
  const parts = [
    ...layers.map((layer) => areaOf(layer, view, frame, paint)),
    ...axes(frame, language, paint),
    ...layers.flatMap((layer) => signIn(layer, frame, paint)),
    ...(options.read === undefined ? [] : [dayLine(options.read, frame, paint("ink"))]),
    shownDay(last, frame, language, paint),
  ];
  return { frame, parts };
};

const colourOf = (view: View, { value }: Layer): Colour => `${view}-${value}` as Colour;

const isFaint = ({ value }: Layer): boolean => FAINT.includes(value);

const areaOf = (layer: Layer, view: View, { x, y }: Frame, paint: Paint): SvgElement => {
  const shape = area<Span>()
    .x(({ on }) => x(on))
    .y0(({ from }) => y(from))
    .y1(({ to }) => y(to))
    .curve(curveStepAfter)
    .digits(1);
  return element("path", {
    "data-value": layer.value,
    d: shape(layer.spans) ?? "",
    fill: paint(colourOf(view, layer)),
    "fill-opacity": isFaint(layer) ? 0.22 : 0.95,
    // A seam in the colour of the ground keeps neighbours apart for those who see no hues.
    stroke: paint("paper"),
    "stroke-width": 1,
  });
};

const SIGN_HEIGHT = 16;
const SIGN_GAP = 6;

/** The sign of a value, where its area is at the last day, if there is room. */
const signIn = (layer: Layer, { x, y, direction }: Frame, paint: Paint): SvgElement[] => {
  const last = layer.spans.at(-1);
  if (last === undefined || y(last.from) - y(last.to) < SIGN_HEIGHT) return [];
  const { width, path } = SIGNS[layer.value];
  const left = direction === "ltr" ? x(last.on) - width - SIGN_GAP : x(last.on) + SIGN_GAP;
  const top = (y(last.from) + y(last.to) - SIGN_HEIGHT) / 2;
  return [
    element("path", {
      d: path,
      transform: `translate(${rounded(left)} ${rounded(top)})`,
      "fill-rule": "evenodd",
      fill: paint(isFaint(layer) ? "ink-soft" : "paper"),
    }),
  ];
};

const dayLine = (day: string, { x, top, bottom }: Frame, stroke: string, dashes = "none"): SvgElement =>
  element("line", {
    x1: rounded(x(day)),
    x2: rounded(x(day)),
    y1: top - 4,
    y2: bottom,
    stroke,
    "stroke-width": 1.5,
    "stroke-dasharray": dashes,
  });

/** The day that is shown: a line across, and its date above. */
const shownDay = (day: string, frame: Frame, language: ChartLanguage, paint: Paint): SvgElement => {
  const { x, top, width, direction } = frame;
  const label = language.day(day);
  const half = widthOf(label, LABEL_SIZE) / 2;
  return element("g", { "data-day": day }, [
    dayLine(day, frame, paint("accent"), "4 3"),
    textAt(label, {
      x: Math.min(Math.max(x(day), half), width - half),
      y: top - 9,
      size: LABEL_SIZE,
      weight: 600,
      fill: paint("accent"),
      direction,
      anchor: "middle",
    }),
  ]);
};
