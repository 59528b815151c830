import { stringify } from "csv-stringify/sync";
import { CSV_OPTIONS, withoutFormula } from "../../kernel/spreadsheet";
import type { Column } from "../describe";
import type { Cell } from "../values";
import { cellText } from "./cell-text";
import type { Content, Format, Pieces } from "./format";

const BYTE_ORDER_MARK = "\uFEFF";

const isNumeric = ({ type, isList }: Column): boolean => !isList && (type === "number" || type === "integer");

/** A number is no formula, whatever its sign. */
const cellOf = (column: Column, cell: Cell): string => {
  const text = cellText(cell);
  return isNumeric(column) ? text : withoutFormula(text);
};

async function* write({ columns, batches, hasByteOrderMark }: Content): Pieces {
  const names = columns.map(({ name }) => name);
  yield `${hasByteOrderMark ? BYTE_ORDER_MARK : ""}${stringify([names], CSV_OPTIONS)}`;
  for await (const rows of batches) {
    const cells = rows.map((row) => columns.map((column, index) => cellOf(column, row[index] ?? null)));
    yield stringify(cells, CSV_OPTIONS);
  }
}

export const csv: Format = { mediaType: "text/csv; charset=utf-8; header=present", write };
