import { labeller } from "../labels/labels";
import type { Column } from "./describe";

export type Value = string | number | boolean | null;

/** What stands in one column of one row. */
export type Cell = Value | readonly Value[];

/** The cells of a row, in the order of its columns. */
export type Row = readonly Cell[];

type Fields = Readonly<Record<string, unknown>>;

/** The value at a path on which no list lies. */
const valueAt = (record: Fields, path: readonly string[]): Value => {
  let value: unknown = record;
  for (const name of path) {
    if (value === null) return null;
    value = (value as Fields)[name];
  }
  return value as Value;
};

/**
 * The values at a path on which a list lies, into `values`. Each entry gives one, be it null, so that columns of one list
 * stand side by side; where the list itself is missing there are none.
 */
const collect = (
  value: unknown,
  path: readonly string[],
  { from, isWithin, values }: { readonly from: number; readonly isWithin: boolean; readonly values: Value[] },
): void => {
  let at = value;
  for (let index = from; at !== null; index += 1) {
    if (Array.isArray(at)) {
      for (const entry of at) collect(entry, path, { from: index, isWithin: true, values });
      return;
    }
    const name = path[index];
    if (name === undefined) break;
    at = (at as Fields)[name];
  }
  if (isWithin) values.push(at as Value);
};

const valuesAt = (record: Fields, path: readonly string[]): Value[] => {
  const values: Value[] = [];
  collect(record, path, { from: 0, isWithin: false, values });
  return values;
};

/** Makes the cell of a column of a record. */
const cellMaker = (
  { path, isList, isLabel, codeLists }: Column,
  languages: readonly string[],
): ((record: Fields) => Cell) => {
  if (!isLabel) return isList ? (record) => valuesAt(record, path) : (record) => valueAt(record, path);
  const label = labeller(codeLists, languages);
  const shown = (value: Value): Value => (value === null ? null : label(String(value)));
  return isList ? (record) => valuesAt(record, path).map(shown) : (record) => shown(valueAt(record, path));
};

/** Makes rows of records. */
export const rowMaker = (
  columns: readonly Column[],
  languages: readonly string[],
): ((record: Fields) => Row) => {
  const cells = columns.map((column) => cellMaker(column, languages));
  return (record) => cells.map((cell) => cell(record));
};
