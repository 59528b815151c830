import type { ServedGraph } from "../../contract/support/graph";
import type { Row } from "./rows";
import type { Searches } from "./search";

/** Words of one language and of another, of one kind of record and of all, unfinished, mistyped, of nothing. */
const TEXTS = ["grain", "Таджикистан", "tashkent", "rail or energy", "corr", "kazakstan", "xyzzyplugh", ""];

const PAGE = `query ($text: String!, $after: String) {
  search(text: $text, first: 100, after: $after) {
    edges { cursor node { id kind recordId score snippet { text language direction parts { text isMatch } } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Page {
  readonly search: {
    readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** What some texts find. Ranking is the search's own matter: its order, scores and snippets are taken as they come. */
export const readSearches = async ({ execute }: ServedGraph): Promise<Searches> => {
  const searches = new Map<string, readonly Row[]>();
  for (const text of TEXTS) {
    const rows: Row[] = [];
    let after: string | null = null;
    do {
      const variables: Readonly<Record<string, unknown>> = { text, after };
      const { edges, pageInfo } = (await execute<Page>({ query: PAGE, variables })).expectData().search;
      rows.push(...edges.map(({ cursor, node }) => ({ ...node, cursor })));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    searches.set(text, rows);
  }
  return searches;
};
