import { stack } from "d3-shape";
import type { ChartPoint } from "./points";
import type { ChartValue } from "./values";

/** What a value takes up on a day: from one count of items to another. */
export interface Span {
  readonly on: string;
  readonly from: number;
  readonly to: number;
}

/** One value over time. */
export interface Layer {
  readonly value: ChartValue;
  readonly spans: readonly Span[];
}

/** The values on top of each other, the first at the bottom. */
export const layersOf = (values: readonly ChartValue[], points: readonly ChartPoint[]): readonly Layer[] =>
  stack<ChartPoint, ChartValue>()
    .keys(values)
    .value(({ counts }, value) => counts[value] ?? 0)([...points])
    .map((series) => ({
      value: series.key,
      spans: series.map((span) => ({ on: span.data.on, from: span[0], to: span[1] })),
    }));
