import type { CompositionProblem } from "../composing/problem";
import type { SchemaChange } from "./changes";
import type { Usage } from "./document";

/** A document that a change touches. */
export interface Reader {
  readonly document: string;
  readonly operations: readonly string[];
  /** Whether it only may send it, in a variable. */
  readonly mayOnlySend: boolean;
  readonly usage?: Usage;
}

/** What is to be done about a change: an error keeps it from being published. */
export type Verdict = "error" | "warning" | "none";

/** A difference, and whom it touches. */
export interface CheckedChange extends Omit<SchemaChange, "touches" | "phrase"> {
  /** The subgraphs that answer it, before or after. */
  readonly subgraphs: readonly string[];
  readonly readers: readonly Reader[];
  readonly verdict: Verdict;
  /** The whole sentence. */
  readonly says: string;
}

/** What a check found. */
export interface CheckReport {
  /** The version that was compared with; null: what is committed, where nothing was published. */
  readonly against: number | null;
  readonly subgraphs: readonly string[];
  /** Why the subgraphs do not compose: then nothing else was checked. */
  readonly problems: readonly CompositionProblem[];
  readonly changes: readonly CheckedChange[];
  /** How many documents were checked. */
  readonly documents: number;
  /** Documents that fit no longer, for reasons that no single change tells. */
  readonly broken: readonly string[];
  /** Documents that do not fit what is published either; they say nothing about the change. */
  readonly outdated: readonly string[];
  readonly passes: boolean;
}
