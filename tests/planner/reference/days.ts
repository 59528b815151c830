const DAY = 86_400_000;

export const today = (): string => new Date().toISOString().slice(0, 10);

/** The first day that a partial date covers. */
export const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10);

export const freshnessOn = (evidence: string | null, day: string): string => {
  const age = evidence === null ? Number.POSITIVE_INFINITY : (Date.parse(day) - Date.parse(evidence)) / DAY;
  if (age <= 180) return "CURRENT";
  return age <= 365 ? "AGEING" : "STALE";
};

const MONTHS: Readonly<Record<string, number>> = { MONTH: 1, QUARTER: 3, YEAR: 12 };

const stepped = (from: string, interval: string, steps: number): string => {
  const [year = 0, month = 1, day = 1] = from.split("-").map(Number);
  const months = MONTHS[interval];
  if (months === undefined) {
    const days = interval === "WEEK" ? 7 : 1;
    return new Date(Date.parse(from) + steps * days * DAY).toISOString().slice(0, 10);
  }
  const lastOfMonth = new Date(Date.UTC(year, month + steps * months, 0)).getUTCDate();
  const date = new Date(Date.UTC(year, month - 1 + steps * months, Math.min(day, lastOfMonth)));
  return date.toISOString().slice(0, 10);
};

/** The days of a series: the first, every step before the last, and the last. */
export const daysOfSeries = (from: string, to: string, interval: string): string[] => {
  const days: string[] = [];
  for (let day = from; day < to; day = stepped(from, interval, days.length)) days.push(day);
  return [...days, to];
};
