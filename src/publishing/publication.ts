import type { AskGraph } from "./asking/ask-graph";
import type { ListGraph } from "./asking/list-graph";
import type { ParameterList } from "./asking/parameters";

/** What one request wants of a publication. */
export interface Wanted {
  /** By their names, as the graph takes their values; those that were not given are missing. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** As the request gave them: for links to this again. */
  readonly search: URLSearchParams;
  /** Where the server is: "https://example.org". */
  readonly origin: string;
  readonly path: string;
  /** What the address names, where its path has a place for it. */
  readonly named: Readonly<Record<string, string>>;
  /** The languages asked for, most wanted first. */
  readonly languages: readonly string[];
  readonly ask: AskGraph;
  readonly list: ListGraph;
}

export interface Published {
  readonly body: string;
  /** The language that most of its texts are in. */
  readonly language?: string;
  /** Where more of it or about it is, as the header Link says it. */
  readonly links?: readonly { readonly rel: string; readonly href: string; readonly type?: string }[];
}

/** A document at an address of its own, made of what the graph answers to one operation. */
export interface Publication {
  readonly path: string;
  readonly contentType: string;
  readonly parameters: ParameterList;
  /** The style sheets that it has in itself: browsers are told to apply these, and no others. */
  readonly styles?: readonly string[];
  readonly publish: (wanted: Wanted) => Promise<Published>;
}
