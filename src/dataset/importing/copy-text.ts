import type { ColumnType } from "../tables/table";

const NULL = "\\N";

const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

const escapeText = (value: string): string =>
  value.replace(/[\\\n\r\t]/g, (character) => ESCAPES[character] ?? character);

const arrayElement = (value: unknown): string =>
  typeof value === "number" ? String(value) : `"${String(value).replace(/["\\]/g, "\\$&")}"`;

/** A value in the text format of PostgreSQL's COPY. */
export const toCopyText = (value: unknown, type: ColumnType): string => {
  if (value === undefined || value === null) return NULL;
  switch (type) {
    case "json":
    case "localized":
      return escapeText(JSON.stringify(value));
    case "textArray":
    case "integerArray":
      return escapeText(`{${(value as readonly unknown[]).map(arrayElement).join(",")}}`);
    case "boolean":
      return value === true ? "t" : "f";
    default:
      return escapeText(String(value));
  }
};
