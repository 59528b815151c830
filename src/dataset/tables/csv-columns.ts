import type { RecordTable } from "./table";

/** A field of a record as a column of CSV. */
export interface CsvColumn {
  readonly field: string;
  /** Whether the cell is the text itself; else it holds JSON. */
  readonly isText: boolean;
}

/** Every field of a record, lists after what stands in the record itself. */
export const csvColumns = ({ columns, lists }: RecordTable): readonly CsvColumn[] => [
  ...columns.map(({ field, type }) => ({ field, isText: type === "text" || type === "instant" })),
  ...lists.map(({ field }) => ({ field, isText: false })),
];
