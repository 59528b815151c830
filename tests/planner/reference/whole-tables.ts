import type { Database } from "../../../src/kernel/database";
import type { Row } from "./rows";

/** Rows of one table, in the order in which they were read, and those with a value in a column. */
export interface Table {
  readonly rows: readonly Row[];
  readonly where: (column: string, value: unknown) => readonly Row[];
  readonly find: (column: string, value: unknown) => Row | null;
}

const indexed = (rows: readonly Row[]): Table => {
  const indexes = new Map<string, Map<unknown, Row[]>>();
  const indexOf = (column: string): Map<unknown, Row[]> => {
    const known = indexes.get(column);
    if (known !== undefined) return known;
    const index = new Map<unknown, Row[]>();
    for (const row of rows) index.set(row[column], [...(index.get(row[column]) ?? []), row]);
    indexes.set(column, index);
    return index;
  };
  const where = (column: string, value: unknown) => indexOf(column).get(value) ?? [];
  return { rows, where, find: (column, value) => where(column, value)[0] ?? null };
};

/** Every table of records, each row as PostgreSQL writes it in JSON, sorted by what its lists are sorted by. */
export const loadWholeTables = async ({ pool }: Database): Promise<(name: string) => Table> => {
  const { rows: columns } = await pool.query<{ name: string; columns: string[] }>(
    `select table_name as name, array_agg(column_name::text) as columns
     from information_schema.columns where table_schema = 'public' group by 1`,
  );
  const tables = new Map<string, Table>();
  for (const { name, columns: all } of columns) {
    const order = ORDERS[name] ?? (all.includes("position") ? "position" : all.includes("id") ? "id" : "1");
    const { rows } = await pool.query<{ row: Row }>(
      `select to_jsonb(t) as row from "${name}" as t order by ${order}`,
    );
    tables.set(name, indexed(rows.map(({ row }) => row)));
  }
  return (name) => {
    const table = tables.get(name);
    if (table === undefined) throw new Error(`there is no table ${name}`);
    return table;
  };
};

const ORDERS: Readonly<Record<string, string>> = {
  action_plan: "starts_on, id",
  country: "code",
  event: "happened_on, id",
  history_entry: "happened_on, id",
  sector: "code",
  summit: "ordinal",
};
