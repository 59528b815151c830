import { stringify } from "csv-stringify/sync";
import { CSV_OPTIONS, marked } from "../../kernel/spreadsheet";
import type { RecordTable } from "../tables";
import { type CsvColumn, csvColumns } from "../tables/csv-columns";
import { writeTexts } from "./text-file";

type Fields = Readonly<Record<string, unknown>>;

/** Nothing for a field that is missing; all else can be read back, and is no formula to a spreadsheet. */
const cellOf = (record: Fields, { field, isText }: CsvColumn): string => {
  const value = record[field];
  if (value === undefined) return "";
  return marked(isText ? String(value) : JSON.stringify(value));
};

async function* rows(columns: readonly CsvColumn[], records: AsyncIterable<Fields>): AsyncGenerator<string> {
  yield stringify([columns.map(({ field }) => field)], CSV_OPTIONS);
  for await (const record of records) {
    yield stringify([columns.map((column) => cellOf(record, column))], CSV_OPTIONS);
  }
}

/** Writes records one to a row, as they come. Returns how many there were. */
export const writeCsv = async (
  path: string,
  table: RecordTable,
  records: AsyncIterable<Fields>,
): Promise<number> => (await writeTexts(path, rows(csvColumns(table), records))) - 1;
