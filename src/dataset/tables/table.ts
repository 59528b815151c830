import type { DB } from "../../kernel/database/generated/tables";
import type { RecordKind } from "../format/kinds";

export type ColumnType =
  | "text"
  | "number"
  | "boolean"
  | "json"
  | "localized"
  | "textArray"
  | "integerArray"
  | "instant";

/** What a field may name: a record of a kind, or a listed record inside one. */
export type ReferenceTarget = RecordKind | `${RecordKind}.${string}`;

/** One field of a record and the column that keeps it. */
export interface Column {
  readonly field: string;
  readonly column: string;
  readonly type: ColumnType;
  readonly references?: ReferenceTarget;
  /** What is in the database stands where the files tell otherwise: of entries that are only appended. */
  readonly stands?: boolean;
}

interface AnyTable {
  readonly table: keyof DB;
  /** The columns of the primary key. */
  readonly key: readonly string[];
  readonly columns: readonly Column[];
  readonly lists: readonly ListTable[];
}

/** How a kind of record lies in the database: one declaration for import, export and reference checks. */
export interface RecordTable extends AnyTable {
  readonly kind: RecordKind;
  readonly foretold?: Foretold;
}

/**
 * Columns that the database derives, told beforehand for new records: that saves it an update of every row. It
 * corrects what is told wrongly.
 */
export interface Foretold {
  readonly columns: readonly string[];
  readonly of: (record: Readonly<Record<string, unknown>>) => readonly (string | undefined)[];
}

/** The rows of one list of a record. */
export interface ListTable extends AnyTable {
  readonly field: string;
  readonly parentColumn: string;
  /** records: a list of maps; values: a list of plain values; single: one map or nothing. */
  readonly shape: "records" | "values" | "single";
  /** Kept in a column; where it is not, orderBy gives the order of reading. */
  readonly hasPosition: boolean;
  readonly orderBy: readonly string[];
  /** Rows are added, never changed or removed: the database refuses it. */
  readonly isAppendOnly: boolean;
}

/** The columns that the import writes, the position and the parent's key included. */
export const writtenColumns = (table: RecordTable | ListTable): readonly string[] => {
  const own = table.columns.map(({ column }) => column);
  if (!("parentColumn" in table)) return own;
  return [table.parentColumn, ...(table.hasPosition ? ["position"] : []), ...own];
};

/** The tables of a kind, parents before their lists. */
export const tablesOf = (table: RecordTable | ListTable): readonly (RecordTable | ListTable)[] => [
  table,
  ...table.lists.flatMap(tablesOf),
];
