import { type ChartValue, VALUES, type View } from "./values";

/** Where items stood on a day, as the graph's `progressSeries` tells it. */
export interface ProgressPoint {
  readonly on: string;
  readonly progress: {
    readonly byStatus: readonly { readonly status: string; readonly count: number }[];
    readonly byAssessment: readonly { readonly assessment: string; readonly count: number }[];
  };
}

/** How many items had each value of one view on a day. */
export interface ChartPoint {
  readonly on: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** The points in one view; values that nobody counted are zero. */
export const pointsIn = (view: View, points: readonly ProgressPoint[]): readonly ChartPoint[] =>
  points.map(({ on, progress }) => ({
    on,
    counts: Object.fromEntries(VALUES[view].map((value) => [value, countOf(progress, view, value)])),
  }));

const countOf = (
  { byStatus, byAssessment }: ProgressPoint["progress"],
  view: View,
  value: ChartValue,
): number => {
  const counted =
    view === "status"
      ? byStatus.find(({ status }) => status === value)
      : byAssessment.find(({ assessment }) => assessment === value);
  return counted?.count ?? 0;
};

/** The values of a view that occur, the furthest first. */
export const occurring = (view: View, points: readonly ChartPoint[]): readonly ChartValue[] =>
  VALUES[view].filter((value) => points.some(({ counts }) => (counts[value] ?? 0) > 0));

const DAY_MS = 86_400_000;
const DAYS_OF_WEEKS = 800;
const DAYS_OF_MONTHS = 10_000;

/** How far points are apart, so that there are enough for a curve and fewer than the graph refuses. */
export const intervalBetween = (from: string, to: string): "WEEK" | "MONTH" | "YEAR" => {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS;
  if (days <= DAYS_OF_WEEKS) return "WEEK";
  return days <= DAYS_OF_MONTHS ? "MONTH" : "YEAR";
};
