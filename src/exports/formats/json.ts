import type { Column } from "../describe";
import type { Row } from "../values";
import type { Content, Format, Pieces } from "./format";

/** A row as JSON, on one line. */
const lineOf = (columns: readonly Column[]): ((row: Row) => string) => {
  const keys = columns.map(({ name }) => JSON.stringify(name));
  return (row) => `{${keys.map((key, index) => `${key}:${JSON.stringify(row[index] ?? null)}`).join(",")}}`;
};

async function* writeLines({ columns, batches }: Content): Pieces {
  const line = lineOf(columns);
  for await (const rows of batches) if (rows.length > 0) yield `${rows.map(line).join("\n")}\n`;
}

async function* writeArray({ columns, batches }: Content): Pieces {
  const line = lineOf(columns);
  let before = "[\n";
  for await (const rows of batches) {
    if (rows.length === 0) continue;
    yield before + rows.map(line).join(",\n");
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}

/** One object to a line. */
export const ndjson: Format = { mediaType: "application/x-ndjson; charset=utf-8", write: writeLines };

/** One array of objects. */
export const json: Format = { mediaType: "application/json; charset=utf-8", write: writeArray };
