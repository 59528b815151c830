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
  const name = orderName(list.type().name, field, direction);
  return { field, direction: direction ?? "ASC", name };
}

/** How cursors of a list begin. */
export function orderName(type: string, field: string, direction: Order["direction"] = "ASC"): string {
  return `${type} ${field} ${direction}`;
}

/** What the list is sorted by: the order's terms, then the key, which makes it total. */
export function orderTerms(list: ListMapping, field: string): readonly AnySortTerm[] {
  return [...(list.orders[field] ?? []), list.key];
}
