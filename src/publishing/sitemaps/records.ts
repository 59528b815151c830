import { type DocumentNode, parse } from "graphql";

/** How many records there are, by kinds. */
export interface Counts {
  readonly initiatives: number;
  readonly actionItems: number;
  readonly countries: number;
  readonly leaders: number;
  readonly summits: number;
  readonly sources: number;
}

export const COUNTS = parse(/* GraphQL */ `
  query SitemapCounts {
    dataset { counts { initiatives actionItems countries leaders summits sources } }
  }
`);

export interface CountsAnswer {
  readonly dataset: { readonly counts: Counts };
}

/** A record that has a page. */
export interface ListedRecord {
  readonly id: string;
  /** When it was last written, where the graph says so. */
  readonly updatedAt?: string;
}

/** The records of a kind: their page, how many there are, and how they are read. */
interface Kind {
  readonly page: string;
  readonly count: keyof Counts;
  readonly list: DocumentNode;
}

/** The kinds in the order in which sitemaps have them. */
export const KINDS: readonly Kind[] = [
  {
    page: "initiative",
    count: "initiatives",
    list: parse("query InitiativePages { initiatives { nodes { id updatedAt } } }"),
  },
  { page: "country", count: "countries", list: parse("query CountryPages { countries { id: code } }") },
  { page: "leader", count: "leaders", list: parse("query LeaderPages { leaders { nodes { id } } }") },
  { page: "summit", count: "summits", list: parse("query SummitPages { summits { id } }") },
  { page: "source", count: "sources", list: parse("query SourcePages { sources { id } }") },
  // The most numerous last: what comes before it is found without reading past it.
  {
    page: "actionItem",
    count: "actionItems",
    list: parse("query ActionItemPages { actionItems { nodes { id updatedAt } } }"),
  },
];
