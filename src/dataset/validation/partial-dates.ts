/** The first day that a partial date may mean. */
export const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10).padEnd(10, "-01");

/** The last day that a partial date may mean. */
export const lastDay = (date: string): string => {
  if (date.length === 10) return date;
  const [year, month] = date.length === 4 ? [Number(date), 12] : date.split("-").map(Number);
  return new Date(Date.UTC(year ?? 0, month ?? 12, 0)).toISOString().slice(0, 10);
};

/** Whether the one certainly lies after the other. */
export const isAfter = (one: string, other: string): boolean => firstDay(one) > lastDay(other);
