import type { ServedGraph } from "./graph";

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: PageInfo;
}

/** A list to walk: its field, and the types of its arguments. */
export interface Walked {
  readonly field: string;
  readonly filter: string;
  readonly order: string;
}

export interface PageArguments {
  readonly filter?: unknown;
  readonly orderBy?: unknown;
  readonly first?: number;
  readonly after?: string | null;
  readonly last?: number;
  readonly before?: string | null;
}

const PAGE =
  "{ totalCount edges { cursor node { id } } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }";

export const readPage = async (
  { execute }: ServedGraph,
  { field, filter, order }: Walked,
  variables: PageArguments,
): Promise<Page> => {
  const query = `query ($filter: ${filter}, $orderBy: ${order}, $first: Int, $after: String, $last: Int, $before: String) { page: ${field}(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) ${PAGE} }`;
  return (await execute<{ page: Page }>({ query, variables: { ...variables } })).expectData().page;
};

export type Direction = "forward" | "backward";

/** Every page of a list, from its start to its end or the other way round. */
export async function* walk(
  server: ServedGraph,
  walked: Walked,
  { size, direction, ...given }: PageArguments & { readonly size: number; readonly direction: Direction },
): AsyncGenerator<Page> {
  let cursor: string | null = null;
  let goesOn = true;
  while (goesOn) {
    const place: PageArguments =
      direction === "forward" ? { first: size, after: cursor } : { last: size, before: cursor };
    const page: Page = await readPage(server, walked, { ...given, ...place });
    yield page;
    const { hasNextPage, hasPreviousPage, startCursor, endCursor }: PageInfo = page.pageInfo;
    goesOn = direction === "forward" ? hasNextPage : hasPreviousPage;
    cursor = direction === "forward" ? endCursor : startCursor;
  }
}
