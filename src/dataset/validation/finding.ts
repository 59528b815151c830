/** IATI's four: cannot be read, breaks a rule, is suspicious, could be better. */
export const SEVERITIES = ["critical", "error", "warning", "advisory"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Where in the files of a dataset. Lines and columns count from one. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One thing that is wrong with a dataset, and what to do about it. */
export interface Finding extends Place {
  readonly severity: Severity;
  /** A stable name of the rule, listed in docs/dataset.md. */
  readonly rule: string;
  readonly message: string;
  readonly advice: string;
}
