import type { AnySortTerm, ListMapping } from "./list-mapping";

export interface Order {
  readonly field: string;
  readonly direction: "ASC" | "DESC";
  /** How cursors name it, with its list: a cursor of one list and order is of no use in another. */
  readonly name: string;
}

/** The order that `orderBy` asks for, or the list's own. */
export function orderOf(list: ListMapping, orderBy: unknown): Order {
  const { field, direction } = (orderBy ?? list.defaultOrder) as {
    field: string;
    direction?: "ASC" | "DESC";
  };
  const name = `${list.type().name} ${field} ${direction ?? "ASC"}`;
  return { field, direction: direction ?? "ASC", name };
}

/** What the list is sorted by: the order's terms, then the key, which makes it total. */
export function orderTerms(list: ListMapping, field: string): readonly AnySortTerm[] {
  return [...(list.orders[field] ?? []), list.key];
}
