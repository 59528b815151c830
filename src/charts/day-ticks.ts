import { utcTicks } from "d3-time";
import type { Frame } from "./frame";
import type { ChartLanguage, TickPrecision } from "./language";
import { widthOf } from "./text";

/** A day on the axis, and what stands below it. */
export interface DayTick {
  readonly day: Date;
  readonly label: string;
}

const GAP = 14;
const MOST_TICKS = 9;

const precisionOf = (days: readonly Date[]): TickPrecision => {
  if (days.some((day) => day.getUTCDate() !== 1)) return "day";
  return days.some((day) => day.getUTCMonth() !== 0) ? "month" : "year";
};

/** As many days as have room for their labels. */
export const dayTicks = (
  { from, until, room }: Pick<Frame, "from" | "until" | "room">,
  language: Pick<ChartLanguage, "tick">,
  size: number,
): readonly DayTick[] => {
  for (let count = MOST_TICKS; count > 0; count--) {
    const days = utcTicks(from, until, count);
    const precision = precisionOf(days);
    const labelled = days.map((day) => ({ day, label: language.tick(day, precision) }));
    const needed = labelled.reduce((sum, { label }) => sum + widthOf(label, size) + GAP, 0);
    if (needed <= room) return labelled;
  }
  return [];
};
