import type { ChartLanguage } from "./language";
import { type ChartPoint, occurring } from "./points";
import type { ChartValue, View } from "./values";

/** What people read in place of a value. */
export type Label = (value: ChartValue) => string;

interface Summarised {
  readonly view: View;
  readonly points: readonly ChartPoint[];
  readonly language: ChartLanguage;
}

/** From when to when a chart goes. */
export const periodOf = ({ points, language: { day, words } }: Summarised): string => {
  const [first] = points;
  const last = points.at(-1);
  return first === undefined || last === undefined ? words.none : words.period(day(first.on), day(last.on));
};

/** What a chart shows, in a line. */
export const titleOf = (chart: Summarised): string =>
  `${chart.language.words.title[chart.view]}, ${periodOf(chart)}`;

/** How items stand at the end of a chart, in words. */
export const standingOf = (chart: Summarised & { readonly label: Label }): string => {
  const { view, points, language, label } = chart;
  const last = points.at(-1);
  if (last === undefined) return "";
  const counts = occurring(view, [last]).map(
    (value) => `${label(value)} ${language.number(last.counts[value] ?? 0)}`,
  );
  return language.words.standing(language.day(last.on), counts.join(", ") || language.words.none);
};
