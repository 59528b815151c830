import type { Row } from "./rows";

export interface ListArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
  readonly orderBy?: { readonly field: string; readonly direction?: "ASC" | "DESC" } | null;
}

/** An order of a list: all rows that it may have, and what cursors say of one of them. */
export interface ListOrder {
  readonly rows: readonly Row[];
  readonly values: (row: Row) => readonly string[];
}

/** A list: its type and its orders, by their names. */
export interface List {
  readonly type: string;
  readonly orders: Readonly<Record<string, ListOrder>>;
  readonly defaultOrder: string;
}

const nameOf = ({ type, defaultOrder }: List, { orderBy }: ListArguments): string =>
  `${type} ${orderBy?.field ?? defaultOrder} ${orderBy?.direction ?? "ASC"}`;

export const orderOf = ({ orders, defaultOrder }: List, { orderBy }: ListArguments): ListOrder => {
  const order = orders[orderBy?.field ?? defaultOrder];
  if (order === undefined) throw new Error(`the reference has no order ${orderBy?.field}`);
  return order;
};

/** PostgreSQL puts a space between the values of a list. */
export const cursorOf = (list: List, args: ListArguments, row: Row): string => {
  const values = [nameOf(list, args), ...orderOf(list, args).values(row)];
  return Buffer.from(`[${values.map((value) => JSON.stringify(value)).join(", ")}]`).toString("base64url");
};

/** The rows behind a cursor in their direction; it may be the cursor of a row that is not among them. */
const rowsBehind = (
  sorted: readonly Row[],
  all: readonly Row[],
  cursor: string,
  cursors: (row: Row) => string,
) => {
  const place = all.findIndex((row) => cursors(row) === cursor);
  if (place < 0) throw new Error(`the reference knows no cursor ${cursor}`);
  const behind = new Set(all.slice(place + 1));
  return sorted.filter((row) => behind.has(row));
};

/** A page of those rows of a list that belong to it. */
export const pageOf = (list: List, belongs: (row: Row) => boolean, args: ListArguments) => {
  const { rows } = orderOf(list, args);
  const directed = args.orderBy?.direction === "DESC" ? rows.toReversed() : rows;
  const chosen = directed.filter(belongs);
  const isBackward = typeof args.last === "number" || typeof args.before === "string";
  const cursor = (isBackward ? args.before : args.after) ?? undefined;
  const cursors = (row: Row): string => cursorOf(list, args, row);
  const all = isBackward ? directed.toReversed() : directed;
  const ahead = isBackward ? chosen.toReversed() : chosen;
  const left = cursor === undefined ? ahead : rowsBehind(ahead, all, cursor, cursors);
  const page = left.slice(0, (isBackward ? args.last : args.first) ?? 20);
  const isMore = left.length > page.length;
  const isStarted = cursor !== undefined;
  return {
    rows: chosen,
    nodes: isBackward ? page.toReversed() : page,
    cursors,
    hasNextPage: isBackward ? isStarted : isMore,
    hasPreviousPage: isBackward ? isMore : isStarted,
  };
};

export type Page = ReturnType<typeof pageOf>;
