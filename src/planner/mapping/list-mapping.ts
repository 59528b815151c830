import type { ClassType } from "type-graphql";
import type { Argument } from "../argument";

import type { Moment, Row, Rows, Sql } from "../sql";
import type { Facets } from "./facet";

import type { Known } from "./known";

/** One field of a filter input: the condition that it stands for. */
export interface FilterField<R> {
  readonly where: (row: Row<R>, value: Argument, filter: Argument) => Sql;
  readonly known?: Known;
}

export type FilterMapping<R> = Readonly<Record<string, FilterField<R>>>;

/** A value that a list is sorted by, and its PostgreSQL type; never null, so that cursors can hold it. */
export interface SortTerm<R> {
  readonly value: (row: Row<R>) => Sql;
  readonly type: "text" | "date" | "timestamptz" | "bigint";
}

// biome-ignore lint/suspicious/noExplicitAny: as for lists.
export type AnySortTerm = SortTerm<any>;

/** A list that can be filtered, sorted and paged: declared once per type, used by every connection over it. */
// biome-ignore lint/suspicious/noExplicitAny: where lists of every table are used alike, their columns do not matter.
export interface ListMapping<R = any> {
  readonly type: () => ClassType;
  /** A function where the rows depend on the arguments of the field that pages over them. */
  readonly rows: Rows<R> | ((args: Argument) => Rows<R>);
  /** A row as of the moment that the field's argument `asOf` names, where it takes one. */
  readonly asOf?: (row: Row<R>, moment: Moment) => Row<R>;
  /** Makes every order total: unique, and the same for the whole life of a record. */
  readonly key: SortTerm<R>;
  readonly filter: FilterMapping<R>;
  /** By the name of the order's field; each is followed by the key. */
  readonly orders: Readonly<Record<string, readonly SortTerm<R>[]>>;
  readonly defaultOrder: { readonly field: string; readonly direction: "ASC" | "DESC" };
  /** What its connections' `facets` count by. */
  readonly facets?: Facets<R>;
  /**
   * Where records stay for good: what a cursor's key names must be there. It is not where a database was restored from a
   * copy; to go on from there would leave out what is recorded under the numbers that it forgot.
   */
  readonly forGood?: Known;
  /** Throws where the field's arguments ask for what the list cannot tell. */
  readonly check?: (args: Readonly<Record<string, unknown>>, path: string) => void;
}

/** The rows of a list under the arguments given. */
export function rowsOf<R>({ rows }: ListMapping<R>, args: Argument): Rows<R> {
  return typeof rows === "function" ? rows(args) : rows;
}

export function listOf<R>(list: ListMapping<R>): ListMapping {
  return list;
}
