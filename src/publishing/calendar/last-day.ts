const DAY_MS = 86_400_000;

/** The last day that a date covers which is known to a year, a month or a day, at its midnight in UTC. */
export const lastDayOf = (date: string): Date => {
  const [year = 0, month, day] = date.split("-").map(Number);
  if (day !== undefined) return new Date(`${date}T00:00:00Z`);
  // Day 0 of a month is the last of the one before it.
  return new Date(Date.UTC(year, month ?? 12, 0));
};

export const dayAfter = (day: Date): Date => new Date(day.getTime() + DAY_MS);
