import { badInput } from "../kernel/errors/graphql";

export enum Interval {
  DAY = "DAY",
  WEEK = "WEEK",
  MONTH = "MONTH",
  QUARTER = "QUARTER",
  YEAR = "YEAR",
}

/** How many points a series may have. */
export const MOST_POINTS = 400;

const DAYS: Readonly<Partial<Record<Interval, number>>> = { DAY: 1, WEEK: 7 };
const MONTHS: Readonly<Partial<Record<Interval, number>>> = { MONTH: 1, QUARTER: 3, YEAR: 12 };

/** What a series is asked for, as its arguments have it. */
interface Span {
  readonly from: string;
  readonly to: string;
  readonly interval: Interval;
}

function utcDay(year: number, month: number, day: number): Date {
  const date = new Date(0);
  // Date.UTC() takes the years before 100 for those of the twentieth century.
  date.setUTCFullYear(year, month, day);
  return date;
}

/** The day `months` later, or the last day of that month where it is shorter. */
function monthsLater(day: Date, months: number): Date {
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth() + months];
  const lastOfMonth = utcDay(year, month + 1, 0).getUTCDate();
  return utcDay(year, month, Math.min(day.getUTCDate(), lastOfMonth));
}

/** Counted from the first day, not from the step before: the 31st of January, the 28th of February, the 31st of March. */
function step(first: Date, interval: Interval, n: number): Date {
  const months = MONTHS[interval];
  if (months !== undefined) return monthsLater(first, n * months);
  return utcDay(first.getUTCFullYear(), first.getUTCMonth(), first.getUTCDate() + n * (DAYS[interval] ?? 1));
}

/** The days of a series: `from`, every step before `to`, and `to` itself. */
export function seriesDays(span: unknown): string[] {
  const { from, to, interval } = span as Span;
  const [first, last] = [new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)];
  if (first > last) {
    throw badInput(`"from" is ${from} and "to" is ${to}: a series begins before it ends, so exchange them.`);
  }
  const days: string[] = [];
  for (let day = first; day < last; day = step(first, interval, days.length)) {
    days.push(day.toISOString().slice(0, 10));
    if (days.length >= MOST_POINTS) {
      throw badInput(
        `From ${from} to ${to} by ${interval} are more than ${MOST_POINTS} points: take a longer interval, or a shorter period.`,
      );
    }
  }
  return [...days, to];
}
