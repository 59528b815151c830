import type { DB } from "../../kernel/database/generated/tables";
import type { RecordKind } from "../format/kinds";
import type { Column, ColumnType, Foretold, ListTable, RecordTable, ReferenceTarget } from "./table";

type ColumnOf<Table extends keyof DB> = keyof DB[Table] & string;

/** A field's column: its type alone where the column is named as the field, else with the name. */
type ColumnSpec<Table extends keyof DB> =
  | ColumnType
  | {
      readonly column: ColumnOf<Table>;
      readonly type?: ColumnType;
      readonly references?: ReferenceTarget;
      readonly stands?: boolean;
    };

type Specs<Table extends keyof DB> = Readonly<Record<string, ColumnSpec<Table>>>;

const snakeCase = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const column = (field: string, spec: ColumnSpec<keyof DB>): Column =>
  typeof spec === "string"
    ? { field, column: snakeCase(field), type: spec }
    : { field, type: "text", ...spec };

const columns = <Table extends keyof DB>(specs: Specs<Table>): readonly Column[] =>
  Object.entries(specs).map(([field, spec]) => column(field, spec as ColumnSpec<keyof DB>));

interface RecordSpec<Table extends keyof DB> {
  readonly key: ColumnOf<Table>;
  readonly fields: Specs<Table>;
  readonly lists?: readonly ListTable[];
  readonly foretold?: Foretold;
}

/** Declares how a kind of record lies in its table. */
export const recordTable = <Table extends keyof DB>(
  kind: RecordKind,
  table: Table,
  { key, fields, lists = [], ...rest }: RecordSpec<Table>,
): RecordTable => ({ kind, table, key: [key], columns: columns(fields), lists, ...rest });

interface ListSpec<Table extends keyof DB> {
  readonly field: string;
  readonly parent: ColumnOf<Table>;
  readonly fields: Specs<Table>;
  /** Beside the parent's key; a listed record with an id of its own needs none. */
  readonly key?: readonly ColumnOf<Table>[];
  readonly shape?: ListTable["shape"];
  readonly hasPosition?: boolean;
  readonly orderBy?: readonly ColumnOf<Table>[];
  readonly isAppendOnly?: boolean;
  readonly lists?: readonly ListTable[];
}

/** Declares how a list of a record lies in a table of its own. */
export const listTable = <Table extends keyof DB>(table: Table, spec: ListSpec<Table>): ListTable => ({
  table,
  field: spec.field,
  parentColumn: spec.parent,
  columns: columns(spec.fields),
  key: "id" in spec.fields ? ["id"] : [spec.parent, ...(spec.key ?? [])],
  shape: spec.shape ?? "records",
  hasPosition: spec.hasPosition ?? true,
  orderBy: spec.orderBy ?? ["position"],
  isAppendOnly: spec.isAppendOnly ?? false,
  lists: spec.lists ?? [],
});

type CitationTable = { [Table in keyof DB]: Table extends `${string}_citation` ? Table : never }[keyof DB];

/** Every kind of record has its citations in a table of the same form. */
export const citationsIn = <Table extends CitationTable>(
  table: Table,
  parent: ColumnOf<Table>,
): ListTable => ({
  ...listTable(table, { field: "citations", parent, fields: {} }),
  key: [parent, "position"],
  columns: [
    { field: "source", column: "source_id", type: "text", references: "sources" },
    { field: "locator", column: "locator", type: "text" },
    { field: "note", column: "note", type: "text" },
  ],
});
