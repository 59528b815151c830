import { type AuditEntry, ENTRY_FIELDS } from "./entries";

/** How entries are written to a file. */
export const ENTRY_FORMATS = ["ndjson", "csv"] as const;
export type EntryFormat = (typeof ENTRY_FORMATS)[number];

// A cell that begins like this is a formula to a program that calculates, also behind blanks.
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/;
const QUOTED = /[",\r\n]/;

/** A cell as RFC 4180 has it. What could be a formula begins with an apostrophe, which such programs take for text. */
export const csvCell = (value: string | null): string => {
  const text = value !== null && FORMULA.test(value) ? `'${value}` : (value ?? "");
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const csvLine = (cells: readonly (string | null)[]): string => `${cells.map(csvCell).join(",")}\r\n`;

/** The lines of a file with entries. */
export async function* entryLines(
  entries: AsyncIterable<AuditEntry>,
  format: EntryFormat,
): AsyncGenerator<string> {
  if (format === "csv") yield csvLine(ENTRY_FIELDS);
  for await (const entry of entries) {
    yield format === "csv"
      ? csvLine(ENTRY_FIELDS.map((field) => entry[field]))
      : `${JSON.stringify(entry)}\n`;
  }
}
