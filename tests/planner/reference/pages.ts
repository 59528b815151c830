import type { Row } from "./rows";

export interface ListArguments {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly orderBy?: { readonly direction: "ASC" | "DESC" };
}

/** A connection over rows that are sorted by id already. */
export const pageOf = (rows: readonly Row[], { first, last, orderBy }: ListArguments) => {
  const sorted = orderBy?.direction === "DESC" ? rows.toReversed() : rows;
  const isBackward = typeof last === "number";
  const size = last ?? first ?? 20;
  const nodes = isBackward ? sorted.slice(Math.max(0, sorted.length - size)) : sorted.slice(0, size);
  const isMore = rows.length > size;
  return {
    totalCount: rows.length,
    facets: { rows },
    nodes,
    edges: nodes.map((node) => ({ node })),
    pageInfo: { hasNextPage: !isBackward && isMore, hasPreviousPage: isBackward && isMore },
  };
};
