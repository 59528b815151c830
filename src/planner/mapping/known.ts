import type { TableName } from "../sql";

/** An argument whose values must exist: asking for an unknown one is an error that names it. */
export interface Known {
  /** What a value names, in the words of an error: "country". */
  readonly what: string;
  readonly table: TableName;
  readonly column: string;
  /** A cursor names it: that one is wrong is an error BAD_CURSOR then, not NOT_FOUND. */
  readonly isOfCursor?: true;
}
