import type { TableName } from "../sql";

/** An argument whose values must exist: asking for an unknown one is an error that names it. */
export interface Known {
  /** What a value names, in the words of an error: "country". */
  readonly what: string;
  readonly table: TableName;
  readonly column: string;
}
