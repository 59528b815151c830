import { utcTicks } from "d3-time";
import type { Frame } from "./frame";
import type { ChartLanguage, TickPrecision } from "./language";
import { widthOf } from "./text";

/** A day on the axis, and what stands below it. */
export interface DayTick {
  readonly day: Date;
  readonly label: string;
}

const GAP = 16;
const MOST_TICKS = 12;

const isFirstOfYear = (day: Date): boolean => day.getUTCMonth() === 0 && day.getUTCDate() === 1;

/** The first day of a year stands for the year. */
const precisionOf = (day: Date, areMonths: boolean): TickPrecision => {
  if (isFirstOfYear(day)) return "year";
  return areMonths ? "month" : "day";
};

/** As many days as have room for their labels. */
export const dayTicks = (
  { from, until, room }: Pick<Frame, "from" | "until" | "room">,
  language: Pick<ChartLanguage, "tick">,
  size: number,
): readonly DayTick[] => {
  for (let count = MOST_TICKS; count > 0; count--) {
    const days = utcTicks(from, until, count);
    const areMonths = days.every((day) => day.getUTCDate() === 1);
    const labelled = days.map((day) => ({ day, label: language.tick(day, precisionOf(day, areMonths)) }));
    const needed = labelled.reduce((sum, { label }) => sum + widthOf(label, size) + GAP, 0);
    if (needed <= room) return labelled;
  }
  return [];
};
