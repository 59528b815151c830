import type { Row, Rows, Sql } from "../sql";

/**
 * A value that the rows of a list are counted by: the field of a filter that is given the value finds as many
 * rows as are counted.
 */
export interface Facet<R> {
  /** What decides a row's values, never null but where there is `through`; without it, the list's key. */
  readonly by?: (row: Row<R>) => Sql;
  /** Where the values are found, if not in the row itself: a row may have several, and counts once for each. */
  readonly through?: FacetValues;
}

interface FacetValues {
  readonly from: (alias: string) => Sql;
  readonly by: (row: Row<Record<string, unknown>>) => Sql;
  readonly value: (row: Row<Record<string, unknown>>) => Sql;
}

// biome-ignore lint/suspicious/noExplicitAny: where facets of every table are used alike, their columns do not matter.
export type AnyFacet = Facet<any>;

/** By the name of the field of the filter that takes their values. */
export type Facets<R> = Readonly<Record<string, Facet<R>>>;

/** A value and how many rows have it: what types of facets map. */
export interface FacetColumns {
  value: string;
  count: number;
}

/** Counted rows; they stand in no table. */
export const facetRows: Rows<FacetColumns> = {
  from: () => {
    throw new Error("facets are counted, they stand in no table");
  },
};

/** Values that stand in rows of their own, of which `by` says whose they are. */
export function through<L>(rows: Rows<L>, by: keyof L & string, value: keyof L & string): FacetValues {
  return { from: rows.from, by: (row) => row(by), value: (row) => row(value) };
}
