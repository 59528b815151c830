/** The time that the picture shows. */
export interface Span {
  readonly from: string;
  /** The last day. */
  readonly to: string;
}

const DAY_MS = 86_400_000;

/** The first day that a date covers: `2027` begins on the 1st of January. */
export const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10);

/** The last day that a date covers. */
export const lastDay = (date: string): string => {
  const [year = 0, month = 12, day] = date.split("-").map(Number);
  if (day !== undefined) return date;
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
};

/** How far into the span a day begins, from 0 to 1; before and after it, outside of these. */
export const shareOf = ({ from, to }: Span, day: string): number =>
  (Date.parse(day) - Date.parse(from)) / (Date.parse(to) + DAY_MS - Date.parse(from));

export const clipped = (share: number): number => Math.min(1, Math.max(0, share));

/** A place on the axis. */
export interface Tick {
  readonly day: string;
  readonly isYear: boolean;
}

const MONTHS = 12;

/** The first days of every so many months of the span. */
export const ticksOf = ({ from, to }: Span, everyMonths: number): readonly Tick[] => {
  const ticks: Tick[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    for (let month = 0; month < MONTHS; month += everyMonths) {
      const day = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
      if (day >= from && day <= to) ticks.push({ day, isYear: month === 0 });
    }
  }
  return ticks;
};
