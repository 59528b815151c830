import { PassThrough } from "node:stream";
import exceljs from "exceljs";
import type { Column } from "../describe";
import type { Cell, Row } from "../values";
import { caughtUp } from "./backlog";
import { cellText } from "./cell-text";
import type { Content, Format, Pieces } from "./format";

/** More than a sheet takes; the heading is one of them. */
const MOST_ROWS = 1_048_576;

/** More than a cell takes. */
const MOST_CHARACTERS = 32_767;

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/;

const FORMATS: Readonly<Partial<Record<Column["type"], string>>> = {
  date: "yyyy-mm-dd",
  "partial date": "yyyy-mm-dd",
  "date and time": "yyyy-mm-dd hh:mm:ss",
};

const WIDTHS: Readonly<Partial<Record<Column["type"], number>>> = {
  boolean: 9,
  code: 18,
  date: 12,
  "date and time": 20,
  integer: 10,
  number: 12,
  "partial date": 12,
};

const textOf = (cell: Cell): string => {
  const text = cellText(cell);
  return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS - 1)}…`;
};

/** Numbers, days and moments as such; a text is never a formula here. */
const cellValue = ({ type, isList }: Column, cell: Cell): string | number | boolean | Date | null => {
  if (cell === null || typeof cell === "boolean") return cell;
  if (isList) return textOf(cell);
  if (type === "integer" || type === "number") return Number(cell);
  if (type === "date and time") return new Date(String(cell));
  if (WHOLE_DAY.test(String(cell)) && FORMATS[type] !== undefined)
    return new Date(`${String(cell)}T00:00:00Z`);
  return textOf(cell);
};

const addSheet = (
  workbook: exceljs.stream.xlsx.WorkbookWriter,
  name: string,
  columns: readonly Column[],
  isRightToLeft: boolean,
): exceljs.Worksheet => {
  const views = [{ state: "frozen" as const, ySplit: 1, rightToLeft: isRightToLeft }];
  const sheet = workbook.addWorksheet(name, { views });
  sheet.columns = columns.map((column) => ({
    header: column.name,
    width: (column.isList ? undefined : WIDTHS[column.type]) ?? 30,
    ...(FORMATS[column.type] !== undefined &&
      !column.isList && { style: { numFmt: FORMATS[column.type] as string } }),
  }));
  sheet.getRow(1).font = { bold: true };
  sheet.getRow(1).commit();
  return sheet;
};

const addRows = (sheet: exceljs.Worksheet, columns: readonly Column[], rows: readonly Row[]): void => {
  for (const row of rows) {
    sheet.addRow(columns.map((column, index) => cellValue(column, row[index] ?? null))).commit();
  }
};

const fill = async (
  workbook: exceljs.stream.xlsx.WorkbookWriter,
  { name, columns, batches, isRightToLeft, explained }: Content,
  signal: AbortSignal,
): Promise<void> => {
  let sheet = addSheet(workbook, name, columns, isRightToLeft);
  let sheets = 1;
  let rowsOfSheet = 1;
  for await (const rows of batches) {
    if (rowsOfSheet + rows.length > MOST_ROWS) {
      sheet.commit();
      sheets += 1;
      sheet = addSheet(workbook, `${name} ${sheets}`, columns, isRightToLeft);
      rowsOfSheet = 1;
    }
    addRows(sheet, columns, rows);
    rowsOfSheet += rows.length;
    await caughtUp(sheet, signal);
  }
  sheet.commit();
  for (const listing of explained) {
    const other = addSheet(workbook, listing.name, listing.columns, false);
    addRows(other, listing.columns, listing.rows);
    other.commit();
  }
  await workbook.commit();
};

async function* write(content: Content): Pieces {
  const output = new PassThrough();
  const leaving = new AbortController();
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({
    stream: output,
    useSharedStrings: false,
    useStyles: true,
  });
  const filled = fill(workbook, content, leaving.signal).catch((error: Error) => {
    output.destroy(error);
  });
  try {
    yield* output;
  } finally {
    leaving.abort();
    output.destroy();
    await filled;
  }
}

export const xlsx: Format = {
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  write,
};
