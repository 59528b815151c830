import type { Cell, Value } from "../values";

/** Stands between the entries of a list. */
const SEPARATOR = "|";

const valueText = (value: Value): string => (value === null ? "" : String(value));

/** A separator within an entry, and what marks it, stand behind a backslash. */
const entryText = (value: Value): string => valueText(value).replaceAll(/[\\|]/g, "\\$&");

/** A cell as text: a list's entries with separators between, nothing where there is no value. */
export const cellText = (cell: Cell): string =>
  Array.isArray(cell) ? cell.map(entryText).join(SEPARATOR) : valueText(cell as Value);
