import { type RawBuilder, sql } from "kysely";
import type { ListTable, RecordTable } from "../tables";

type AnyTable = RecordTable | ListTable;

const keyColumn = (table: AnyTable): string => table.key[0] ?? "id";

/** One alias for each level, so that a list can name what it belongs to. */
const aliasOf = (level: number): string => `level_${level}`;

const fieldsOf = (table: AnyTable, level: number): RawBuilder<unknown> => {
  const alias = aliasOf(level);
  const columns = table.columns.map(
    ({ field, column }) => sql`${sql.lit(field)}, ${sql.ref(`${alias}.${column}`)}`,
  );
  const lists = table.lists.map((list) => sql`${sql.lit(list.field)}, ${listed(list, table, level + 1)}`);
  return sql`jsonb_build_object(${sql.join([...columns, ...lists])})`;
};

const listedValue = (list: ListTable, level: number): RawBuilder<unknown> => {
  if (list.shape !== "values") return fieldsOf(list, level);
  return sql`to_jsonb(${sql.ref(`${aliasOf(level)}.${list.columns[0]?.column ?? ""}`)})`;
};

const listed = (list: ListTable, parent: AnyTable, level: number): RawBuilder<unknown> => {
  const alias = aliasOf(level);
  const order = sql.join(list.orderBy.map((column) => sql.ref(`${alias}.${column}`)));
  const value = listedValue(list, level);
  return sql`(select ${list.shape === "single" ? value : sql`jsonb_agg(${value} order by ${order})`}
    from ${sql.table(list.table)} as ${sql.ref(alias)}
    where ${sql.ref(`${alias}.${list.parentColumn}`)} = ${sql.ref(`${aliasOf(level - 1)}.${keyColumn(parent)}`)})`;
};

/** One JSON document for each record of a kind, with everything listed in it, in the order of the keys. */
export const selectRecords = (table: RecordTable): RawBuilder<unknown> =>
  sql`select ${fieldsOf(table, 0)}::text from ${sql.table(table.table)} as ${sql.ref(aliasOf(0))}
    order by ${sql.ref(`${aliasOf(0)}.${keyColumn(table)}`)}`;
