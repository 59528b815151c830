import { createReadStream } from "node:fs";
import { CsvError, type Info, parse } from "csv-parse";
import { errorMessage } from "../../kernel/errors";
import { unmarked } from "../../kernel/spreadsheet";
import type { RecordKind } from "../format/kinds";
import { RECORD_TABLES } from "../tables";
import { csvColumns } from "../tables/csv-columns";
import type { Place } from "../validation/finding";
import type { RawRecord, ReadingSink } from "./raw-record";

// Between chunks the database is served, which an import keeps busy: a larger chunk would let it wait.
const CHUNK_BYTES = 1 << 16;

interface CsvRow {
  readonly record: Readonly<Record<string, string>>;
  readonly info: Info;
}

const reportCell = (place: Place, field: string, error: unknown, { report }: ReadingSink): void =>
  report({
    severity: "critical",
    rule: "csv-syntax",
    ...place,
    message: `The cell of "${field}" is not JSON: ${errorMessage(error)}.`,
    advice: "Write the field's value as JSON, or leave the cell empty.",
  });

const reportSyntax = (file: string, error: CsvError, { report }: ReadingSink): void => {
  const lines = (error as { readonly lines?: unknown }).lines;
  report({
    severity: "critical",
    rule: "csv-syntax",
    file,
    line: typeof lines === "number" ? lines : 1,
    column: 1,
    message: `This is not CSV: ${error.message}.`,
    advice: "Mend the row here; others of this file may not have been checked.",
  });
};

/** The fields of a row whose cells hold something; of a column that no field is, the text, which is told of later. */
const readRow = (
  record: CsvRow["record"],
  structured: ReadonlySet<string>,
  place: Place,
  sink: ReadingSink,
): Readonly<Record<string, unknown>> | undefined => {
  const fields: Record<string, unknown> = {};
  for (const [field, cell] of Object.entries(record)) {
    if (cell === "") continue;
    const text = unmarked(cell);
    try {
      fields[field] = structured.has(field) ? (JSON.parse(text) as unknown) : text;
    } catch (error) {
      reportCell(place, field, error, sink);
      return undefined;
    }
  }
  return fields;
};

/** A file that holds one record to a row: read as a stream, whatever its size. */
export async function* readCsvRecords(
  kind: RecordKind,
  path: string,
  file: string,
  sink: ReadingSink,
): AsyncGenerator<RawRecord> {
  const columns = csvColumns(RECORD_TABLES[kind]);
  const structured = new Set(columns.filter(({ isText }) => !isText).map(({ field }) => field));
  const input = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  input.on("data", (chunk) => sink.advance?.(chunk.length));
  const parser = input.pipe(parse({ columns: true, bom: true, info: true, skip_empty_lines: true }));
  input.once("error", (error) => parser.destroy(error));
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<CsvRow>) {
      const place = { file, line: line + 1, column: 1 };
      line = info.lines;
      const value = readRow(record, structured, place, sink);
      if (value) yield { value, locate: () => place };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    reportSyntax(file, error, sink);
  }
}
