import type { Column } from "../describe";
import type { Row } from "../values";

/** A table whose rows are known. */
export interface Listing {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** A table as it is written: its rows come as they are read, so many at once. */
export interface Content {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly batches: AsyncIterable<readonly Row[]>;
  /** Whether a spreadsheet shows it from right to left. */
  readonly isRightToLeft: boolean;
  /** Whether a byte order mark tells spreadsheets that the text is UTF-8. */
  readonly hasByteOrderMark: boolean;
  /** What explains it, beside it where the format has room for more than one table. */
  readonly explained: readonly Listing[];
}

/** The bytes, or the text, of a file, a piece at a time: no more is made than is taken. */
export type Pieces = AsyncGenerator<string | Uint8Array, void>;

/** How tables are written. */
export interface Format {
  readonly mediaType: string;
  readonly write: (content: Content) => Pieces;
}
