import type { Path } from "../reading/raw-record";
import type { ListTable, RecordTable } from "../tables";

export type Fields = Readonly<Record<string, unknown>>;

/** A record, or one that is listed in it, with the table that it belongs to. */
export interface Visit {
  readonly table: RecordTable | ListTable;
  readonly fields: Fields;
  readonly path: Path;
}

/** The rows of one list, each as a map: a plain value becomes the only field of its table. */
export const listedRecords = (list: ListTable, record: Fields): readonly Fields[] => {
  const value = record[list.field];
  if (value === undefined) return [];
  if (list.shape === "single") return [value as Fields];
  const values = value as readonly unknown[];
  if (list.shape === "records") return values as readonly Fields[];
  const field = list.columns[0]?.field ?? list.field;
  return values.map((entry) => ({ [field]: entry }));
};

const pathOf = (list: ListTable, index: number): Path =>
  list.shape === "single" ? [list.field] : [list.field, index];

/** Calls back for the record and for everything listed in it, however deep. */
export const walk = (
  table: RecordTable | ListTable,
  fields: Fields,
  visit: (found: Visit) => void,
  path: Path = [],
): void => {
  visit({ table, fields, path });
  for (const list of table.lists) {
    for (const [index, listed] of listedRecords(list, fields).entries()) {
      walk(list, listed, visit, [...path, ...pathOf(list, index)]);
    }
  }
};
