/** A page of a connection, as its arguments ask for it. */
export interface Page {
  /** How many nodes at most. */
  readonly limit: number;
  readonly backward: boolean;
  /** The sort values of the cursor to start from, the node's key last. */
  readonly from?: readonly string[];
}

/** What one field with arguments was given. */
export interface SlotInput {
  readonly args: Readonly<Record<string, unknown>>;
  /** What the statement depends on of all this. */
  readonly shape: string;
  readonly page?: Page;
  /** For a text: the languages wanted, each with its less specific forms. */
  readonly languages?: readonly string[];
  /** For a text: how many of `languages` come from the one most wanted. */
  readonly preferred?: number;
}

/** What lies after one position of a feed, up to and with another. */
export interface Stretch {
  readonly after: bigint;
  readonly upTo: bigint;
}

/** The values that one run of a plan binds: a slot per selected field with arguments. */
export interface Inputs {
  readonly slots: readonly SlotInput[];
  /** The keys of the records to read, where they are read by their keys. */
  readonly keys?: readonly string[];
  /** The part of a feed to read. */
  readonly stretch?: Stretch;
}

/** A value that is known only when the statement runs. Stands where Kysely expects a parameter. */
export class Param {
  constructor(readonly read: (inputs: Inputs) => unknown) {}
}
