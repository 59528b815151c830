import type { Options } from "csv-stringify";

/** CSV by RFC 4180: a line break within a cell is quoted, whichever it is. */
export const CSV_OPTIONS: Options = { record_delimiter: "\r\n", quoted_match: /[\r\n]/ };
