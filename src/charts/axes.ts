import { dayTicks } from "./day-ticks";
import { element, type SvgElement } from "./element";
import { type Frame, MARGIN } from "./frame";
import type { ChartLanguage } from "./language";
import type { Paint } from "./palette";
import { rounded, textAt, widthOf } from "./text";

const SIZE = 11;

/** Lines for counts, and below them the days. */
export const axes = (frame: Frame, language: ChartLanguage, paint: Paint): readonly SvgElement[] => [
  ...frame.counts.map((count) => countLine(count, frame, language, paint)),
  ...dayTicks(frame, language, SIZE).map(({ day, label }) => dayMark(day, label, frame, paint)),
];

const countLine = (count: number, frame: Frame, language: ChartLanguage, paint: Paint): SvgElement => {
  const { inline, y, width, direction } = frame;
  const label = textAt(language.number(count), {
    x: inline(MARGIN.start - 6),
    y: y(count) + 4,
    size: SIZE,
    fill: paint("ink-soft"),
    direction,
    anchor: "end",
  });
  const line = element("line", {
    x1: inline(MARGIN.start),
    x2: inline(width - MARGIN.end),
    y1: rounded(y(count)),
    y2: rounded(y(count)),
    stroke: paint(count === 0 ? "ink-soft" : "line"),
    "stroke-opacity": count === 0 ? 1 : 0.6,
  });
  return element("g", {}, [line, label]);
};

const dayMark = (day: Date, text: string, frame: Frame, paint: Paint): SvgElement => {
  const { x, bottom, width, direction } = frame;
  const half = widthOf(text, SIZE) / 2;
  const place = x(day);
  const label = textAt(text, {
    x: Math.min(Math.max(place, half), width - half),
    y: bottom + 18,
    size: SIZE,
    fill: paint("ink-soft"),
    direction,
    anchor: "middle",
  });
  const tick = element("line", {
    x1: rounded(place),
    x2: rounded(place),
    y1: bottom,
    y2: bottom + 5,
    stroke: paint("ink-soft"),
  });
  return element("g", {}, [tick, label]);
};
