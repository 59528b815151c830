import type { Column } from "./describe";
import { labeller } from "./labels/labels";

export type Value = string | number | boolean | null;

/** What stands in one column of one row. */
export type Cell = Value | readonly Value[];

/** The cells of a row, in the order of its columns. */
export type Row = readonly Cell[];

type Fields = Readonly<Record<string, unknown>>;

/** Each entry of a list gives one value, be it null, so that columns of one list stand side by side. */
const valuesAt = (value: unknown, path: readonly string[]): Value[] => {
  if (Array.isArray(value)) return value.flatMap((entry) => valuesAt(entry, path));
  const [first, ...rest] = path;
  if (first === undefined || value === null) return [value as Value];
  return valuesAt((value as Fields)[first], rest);
};

/** What is a list in a list's place. */
const listAt = (record: Fields, path: readonly string[]): Value[] => {
  const values = valuesAt(record, path);
  const isMissing = values.length === 1 && values[0] === null && !isWithin(record, path);
  return isMissing ? [] : values;
};

/** Whether a list is there at all: of what is missing, no list is. */
const isWithin = (value: unknown, [first, ...rest]: readonly string[]): boolean => {
  if (Array.isArray(value)) return true;
  if (value === null || first === undefined) return false;
  return isWithin((value as Fields)[first], rest);
};

/** Makes rows of records. */
export const rowMaker = (
  columns: readonly Column[],
  languages: readonly string[],
): ((record: Fields) => Row) => {
  const cells = columns.map(({ path, isList, isLabel, codeLists }) => {
    const label = labeller(codeLists, languages);
    const shown = (value: Value): Value => (isLabel && value !== null ? label(String(value)) : value);
    return isList
      ? (record: Fields): Cell => listAt(record, path).map(shown)
      : (record: Fields): Cell => shown(valuesAt(record, path)[0] ?? null);
  });
  return (record) => cells.map((cell) => cell(record));
};
