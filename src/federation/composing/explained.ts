/** What the composer said, taken apart. */
export interface Reported {
  readonly message: string;
  /** The subgraphs that it names. */
  readonly subgraphs: readonly string[];
  /** The first type or field that it names. */
  readonly where: string | null;
}

export interface Explained {
  readonly what: string;
  readonly advice: string;
  /** Where it lies, where that is not what the message names first. */
  readonly where?: string | null;
  readonly subgraphs?: readonly string[];
}
