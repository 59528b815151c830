import { isDeepStrictEqual } from "node:util";
import { type RawBuilder, sql, type Transaction } from "kysely";
import type { DB } from "../database/generated/tables";

type Row<Column extends string> = { readonly [Name in Column]: string | null };

/** A list of a record that lies in a table of its own, and is replaced whole. */
export interface RowList<Column extends string> {
  readonly read: (db: Transaction<DB>, id: string) => Promise<readonly Row<Column>[]>;
  readonly replace: (db: Transaction<DB>, id: string, rows: readonly Row<Column>[]) => Promise<void>;
  /** Whether both say the same; in the same order, where the order counts. */
  readonly isSame: (one: readonly Row<Column>[], other: readonly Row<Column>[]) => boolean;
}

interface RowListOptions<Table extends keyof DB, Column extends keyof DB[Table] & string> {
  readonly table: Table;
  readonly parent: keyof DB[Table] & string;
  readonly columns: readonly Column[];
  /** Whether rows have a position: from 1 on, as an import counts them. */
  readonly isOrdered: boolean;
}

const sorted = (rows: readonly object[]): string[] =>
  rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();

export const rowList = <Table extends keyof DB, Column extends keyof DB[Table] & string>({
  table,
  parent,
  columns,
  isOrdered,
}: RowListOptions<Table, Column>): RowList<Column> => {
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const written = isOrdered ? sql`${sql.ref(parent)}, position, ${names}` : sql`${sql.ref(parent)}, ${names}`;
  const values = (id: string, row: Row<Column>, position: number): RawBuilder<unknown> =>
    sql`(${sql.join([id, ...(isOrdered ? [position] : []), ...columns.map((column) => row[column])])})`;
  return {
    read: async (db, id) => {
      const order = isOrdered ? sql`order by position` : sql``;
      const { rows } = await sql<Row<Column>>`select ${names} from ${sql.table(table)}
        where ${sql.ref(parent)} = ${id} ${order}`.execute(db);
      return rows;
    },
    replace: async (db, id, rows) => {
      await sql`delete from ${sql.table(table)} where ${sql.ref(parent)} = ${id}`.execute(db);
      if (rows.length === 0) return;
      await sql`insert into ${sql.table(table)} (${written})
        values ${sql.join(rows.map((row, index) => values(id, row, index + 1)))}`.execute(db);
    },
    isSame: (one, other) =>
      isOrdered ? isDeepStrictEqual([...one], [...other]) : isDeepStrictEqual(sorted(one), sorted(other)),
  };
};
