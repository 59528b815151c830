import { element, type SvgElement } from "./element";
import type { ChartLanguage } from "./language";
import type { Colour, Paint } from "./palette";
import { type ChartPoint, occurring } from "./points";
import { SIGNS } from "./signs";
import type { Label } from "./summary";
import { rounded, textAt, widthOf } from "./text";
import type { ChartValue, View } from "./values";

const SIZE = 12;
const ROW = 20;
const GAP = 18;
const BESIDE_SIGN = 5;

interface LegendOptions {
  readonly view: View;
  readonly points: readonly ChartPoint[];
  readonly label: Label;
  readonly language: ChartLanguage;
  readonly paint: Paint;
  /** Where its first row begins, and how far its rows go. */
  readonly y: number;
  readonly start: number;
  readonly end: number;
  readonly inline: (offset: number) => number;
}

interface Entry {
  readonly value: ChartValue;
  readonly text: string;
  readonly offset: number;
  readonly row: number;
}

/** The signs and what they mean, with the counts of the last day, in as many rows as they need. */
export const legendRows = (options: LegendOptions): { height: number; parts: readonly SvgElement[] } => {
  const entries = placed(options);
  const rows = (entries.at(-1)?.row ?? -1) + 1;
  return { height: rows * ROW, parts: entries.map((entry) => entryAt(entry, options)) };
};

const placed = ({ view, points, label, language, start, end }: LegendOptions): readonly Entry[] => {
  const last = points.at(-1)?.counts ?? {};
  const entries: Entry[] = [];
  let [offset, row] = [start, 0];
  for (const value of occurring(view, points)) {
    const text = `${label(value)} ${language.number(last[value] ?? 0)}`;
    const width = SIGNS[value].width + BESIDE_SIGN + widthOf(text, SIZE);
    if (offset > start && offset + width > end) [offset, row] = [start, row + 1];
    entries.push({ value, text, offset, row });
    offset += width + GAP;
  }
  return entries;
};

const entryAt = ({ value, text, offset, row }: Entry, options: LegendOptions): SvgElement => {
  const { view, language, paint, y, inline } = options;
  const { width, path } = SIGNS[value];
  const left = language.direction === "ltr" ? inline(offset) : inline(offset) - width;
  const top = y + row * ROW;
  return element("g", {}, [
    element("path", {
      d: path,
      transform: `translate(${rounded(left)} ${rounded(top)})`,
      "fill-rule": "evenodd",
      fill: paint(`${view}-${value}` as Colour),
    }),
    textAt(text, {
      x: inline(offset + width + BESIDE_SIGN),
      y: top + 12,
      size: SIZE,
      fill: paint("ink"),
      direction: language.direction,
    }),
  ]);
};
