import type { Page } from "./pages";
import type { Row } from "./rows";

/** The resolver of a facet: how many of a list's rows have each value, the most frequent first. */
export const facet =
  (valuesOf: (row: Row) => readonly unknown[]) =>
  (page: Row): readonly Row[] => {
    const counts = new Map<unknown, number>();
    for (const row of (page as unknown as Page).rows) {
      for (const value of new Set(valuesOf(row))) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((one, other) => other.count - one.count || (String(one.value) < String(other.value) ? -1 : 1));
  };
