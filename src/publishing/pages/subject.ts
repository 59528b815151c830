import type { DocumentNode } from "graphql";
import type { Cited, Speaking, TextIn } from "./linked-data";

/** What every page asks of the dataset that it is part of. */
export const OF_DATASET = "dataset { licence publisher isSynthetic }";

export interface OfDataset {
  readonly dataset: { readonly licence: string; readonly publisher: string; readonly isSynthetic: boolean };
}

/** What a page is about. */
export interface Subject extends Partial<Cited> {
  /** The id or code, as the graph has it. */
  readonly id?: string;
  /** What it is called; without it, as the page is called. */
  readonly title?: TextIn;
  /** What it is, in a sentence or two; without it, what is said of the page. */
  readonly description?: string | undefined;
  /** What kind of page it is, in Open Graph's words. */
  readonly type: "website" | "article" | "profile";
  /** What the feed of its changes is narrowed by. */
  readonly changes?: { readonly parameter: "initiative" | "item" | "country"; readonly value: string };
  readonly updatedAt?: string;
  /** It in schema.org's words; without it, the page is of nothing in particular. */
  readonly thing?: (speaking: Speaking) => object;
}

/** A kind of page: what is asked for it, and what comes of the answer. */
export interface SubjectKind {
  /** `$id` is what the address names. */
  readonly question: DocumentNode;
  /** The id as the graph takes it. */
  readonly idOf?: (id: string) => string;
  readonly subjectOf: (data: never) => Subject;
}

/** Ties the type of an answer to what is made of it. */
export const subjectKind = <Data>(kind: {
  readonly question: DocumentNode;
  readonly idOf?: (id: string) => string;
  readonly subjectOf: (data: Data) => Subject;
}): SubjectKind => kind;
