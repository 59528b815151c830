import { type RawBuilder, sql } from "kysely";
import type { DB } from "../kernel/database/generated/tables";
import { RIGHT_TO_LEFT } from "../kernel/localization/direction";

/** A piece of SQL, built by Kysely. */
export type Sql = RawBuilder<unknown>;

/** A moment on two clocks: a day in the world, and how much was known; without `knownAt`, all that is recorded. */
export interface Moment {
  readonly on: Sql;
  readonly knownAt?: Sql;
}

/** The columns of one row in a statement: `initiative("title")` is the reference to its column. */
export interface Row<R> {
  (column: keyof R & string): Sql;
  /** The moment that the row is seen as of; a row without it is seen as it is now. */
  readonly asOf?: Moment;
}

/** Where rows come from: a table of the model, or a derived table whose columns are `R`. */
export interface Rows<R> {
  readonly from: (alias: string) => Sql;
  /** Only for the type checker: ties the columns to `R`. */
  readonly columns?: R;
}

export type TableName = keyof DB & string;

export function table<T extends TableName>(name: T): Rows<DB[T]> {
  return { from: (alias) => sql`${sql.table(name)} as ${sql.id(alias)}` };
}

// biome-ignore lint/suspicious/noExplicitAny: where the table is not known, any column is taken.
export function rowOf<R = any>(alias: string): Row<R> {
  return (column) => sql.ref(`${alias}.${column}`);
}

/** The direction in which the language with the tag is written. */
export function directionOf(tag: Sql): Sql {
  return sql`case when ${tag} ~ ${sql.lit(RIGHT_TO_LEFT)} then 'RTL' else 'LTR' end`;
}

/** The same row, noting every column that is asked of it. */
export function noting<R>(row: Row<R>, columns: Set<string>): Row<R> {
  const noted = (column: keyof R & string) => {
    columns.add(column);
    return row(column);
  };
  return Object.assign(noted, row.asOf && { asOf: row.asOf });
}

export function and(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`true` : sql`(${sql.join([...conditions], sql` and `)})`;
}

/** ` where ...`, or nothing. */
export function where(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`` : sql` where ${sql.join([...conditions], sql` and `)}`;
}

/** ` order by ...`, or nothing. */
export function orderBy(terms: readonly Sql[]): Sql {
  return terms.length === 0 ? sql`` : sql` order by ${sql.join([...terms])}`;
}

/** A text that the planner itself writes into a statement. */
export function text(value: string): Sql {
  return sql`${sql.lit(value)}::text`;
}
