import type { ServedGraph } from "./graph";
import type { PageInfo } from "./walk";

export interface Found {
  readonly id: string;
  readonly kind: string;
  readonly recordId: string;
  readonly score: number;
  readonly title: { readonly text: string };
  readonly snippet: {
    readonly text: string;
    readonly language: string;
    readonly direction: string;
    readonly parts: readonly { readonly text: string; readonly isMatch: boolean }[];
  };
}

export interface FoundPage {
  readonly totalCount: number;
  readonly nodes: readonly Found[];
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: PageInfo;
}

export interface SearchArguments {
  readonly text: string;
  readonly kinds?: readonly string[] | null;
  readonly first?: number;
  readonly after?: string | null;
}

export const SEARCH = `query ($text: String!, $kinds: [SearchKind!], $first: Int, $after: String) {
  search(text: $text, kinds: $kinds, first: $first, after: $after) {
    totalCount
    nodes { id kind recordId score title { text } snippet { text language direction parts { text isMatch } } }
    edges { cursor node { id } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

export const searchIn = async ({ execute }: ServedGraph, args: SearchArguments): Promise<FoundPage> =>
  (await execute<{ search: FoundPage }>({ query: SEARCH, variables: { ...args } })).expectData().search;

/** Every result of a search, read page by page. */
export const searchThrough = async (
  server: ServedGraph,
  args: SearchArguments,
  size: number,
): Promise<{ readonly found: readonly Found[]; readonly totals: ReadonlySet<number> }> => {
  const found: Found[] = [];
  const totals = new Set<number>();
  let after: string | null = null;
  let goesOn = true;
  while (goesOn) {
    const page: FoundPage = await searchIn(server, { ...args, first: size, after });
    found.push(...page.nodes);
    totals.add(page.totalCount);
    after = page.pageInfo.endCursor;
    goesOn = page.pageInfo.hasNextPage;
  }
  return { found, totals };
};
