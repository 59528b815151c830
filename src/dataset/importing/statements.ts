import { type RawBuilder, sql } from "kysely";
import { type ListTable, type RecordTable, writtenColumns } from "../tables";

type AnyTable = RecordTable | ListTable;

/** The temporary table with what the files say. */
export const staged = ({ table }: AnyTable): RawBuilder<unknown> => sql.table(`staged_${table}`);

export const target = ({ table }: AnyTable): RawBuilder<unknown> => sql.table(table);

/** Columns, each with an alias before it where one is given. */
export const columnList = (columns: readonly string[], alias?: string): RawBuilder<unknown> =>
  sql.join(columns.map((column) => (alias === undefined ? sql.ref(column) : sql.ref(`${alias}.${column}`))));

/** True where both rows have the same values in these columns. */
export const sameIn = (columns: readonly string[], one: string, other: string): RawBuilder<boolean> =>
  sql`(${sql.join(
    columns.map((column) => sql`${sql.ref(`${one}.${column}`)} = ${sql.ref(`${other}.${column}`)}`),
    sql` and `,
  )})`;

/** The columns that may change while the key stays. */
export const valueColumns = (table: AnyTable): readonly string[] =>
  writtenColumns(table).filter((column) => !table.key.includes(column));

/** Columns of new rows: what the files tell, and what the database would derive from it. */
export const insertedColumns = (table: AnyTable): readonly string[] => [
  ...writtenColumns(table),
  ...("foretold" in table && table.foretold ? table.foretold.columns : []),
];

/** Inserts what is staged; what is there already is updated where it differs. */
export const upsert = (table: AnyTable): RawBuilder<unknown> => {
  const columns = insertedColumns(table);
  const values = valueColumns(table);
  const insert = sql`insert into ${target(table)} as present (${columnList(columns)})
    select ${columnList(columns)} from ${staged(table)} order by file_order
    on conflict (${columnList(table.key)})`;
  if (values.length === 0) return sql`${insert} do nothing`;
  return sql`${insert} do update set ${sql.join(
    values.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`),
  )}
    where (${columnList(values, "present")}) is distinct from (${columnList(values, "excluded")})`;
};
