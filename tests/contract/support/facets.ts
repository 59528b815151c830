import type { Entry, FacetReferences } from "./facet-reference";
import type { Filter } from "./filter-reference";
import type { ServedGraph } from "./graph";

/** A list with facets: how an operation asks for it, and the type of its filter. */
export interface FacetedList {
  /** The root field up to the list: `country(code: "KZ") { list: actionItems`. */
  readonly field: string;
  readonly filter: string;
  /** Arguments besides the filter: `roles: [LEAD], `. */
  readonly args?: string;
}

export interface Counted {
  readonly totalCount: number;
  readonly facets: Readonly<Record<string, readonly Entry[]>>;
}

type Values = { readonly count: number } & Readonly<Record<string, unknown>>;

interface Found {
  readonly totalCount: number;
  readonly facets: Readonly<Record<string, readonly Values[]>>;
}

/** Asks the list several things at once, each with a filter of its own. */
const ask = async (
  { execute }: ServedGraph,
  { field, filter: type, args = "" }: FacetedList,
  filters: readonly Filter[],
  selection: string,
): Promise<Found[]> => {
  const fields = filters.map(
    (_, index) =>
      `f${index}: ${field}(${args}filter: $f${index}) ${selection}${field.includes("{") ? " }" : ""}`,
  );
  const declared = filters.map((_, index) => `$f${index}: ${type}`);
  const query = `query (${declared.join(", ")}) { ${fields.join(" ")} }`;
  const variables = Object.fromEntries(filters.map((filter, index) => [`f${index}`, filter]));
  const data = (await execute<Record<string, Found | { list: Found }>>({ query, variables })).expectData();
  return Object.values(data).map((answer) => ("list" in answer ? answer.list : answer));
};

/** `{ country: { value: "KZ" }, count: 3 }` and `{ value: "ENERGY", count: 3 }` alike. */
const entryOf = ({ count, ...rest }: Values): Entry => {
  const [value] = Object.values(rest) as [string | { readonly value: string }];
  return { value: typeof value === "string" ? value : value.value, count };
};

/** The total and every facet of a list. */
export const readFacets = async (
  server: ServedGraph,
  list: FacetedList,
  references: FacetReferences<never>,
  filter: Filter,
): Promise<Counted> => {
  const facets = Object.entries(references).map(([name, { selection }]) => `${name} { ${selection} }`);
  const selection = `{ totalCount facets { ${facets.join(" ")} } }`;
  const [found] = await ask(server, list, [filter], selection);
  const entries = Object.entries(found?.facets ?? {}).map(([name, values]) => [name, values.map(entryOf)]);
  return { totalCount: found?.totalCount ?? 0, facets: Object.fromEntries(entries) };
};

/** A value of a facet with its count, and a filter to which a client has added the value. */
export interface Choice extends Entry {
  readonly facet: string;
  readonly filter: Filter;
}

export const choicesOf = ({ facets }: Counted, filter: Filter): Choice[] => {
  const given = (filter["and"] as readonly Filter[] | undefined) ?? [];
  return Object.entries(facets).flatMap(([facet, entries]) =>
    entries.map((entry) => ({
      ...entry,
      facet,
      filter: { ...filter, and: [...given, { [facet]: [entry.value] }] },
    })),
  );
};

/** How many nodes the list has under each of the filters. */
export const readTotals = async (
  server: ServedGraph,
  list: FacetedList,
  filters: readonly Filter[],
): Promise<number[]> => {
  if (filters.length === 0) return [];
  return (await ask(server, list, filters, "{ totalCount }")).map(({ totalCount }) => totalCount);
};
