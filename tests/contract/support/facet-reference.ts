import type { ActionItem, Initiative, Records } from "./dataset";
import { filterReference } from "./filter-reference";
import { assessmentOf, freshnessOf, stageOf, statusOf } from "./standing";

/** A facet: the GraphQL of its entries' values, and the values of a record. */
export interface FacetReference<Item> {
  readonly selection: string;
  readonly valuesOf: (item: Item) => readonly string[];
}

export type FacetReferences<Item> = Readonly<Record<string, FacetReference<Item>>>;

/** An entry of a facet, whatever its value is called. */
export interface Entry {
  readonly value: string;
  readonly count: number;
}

const countriesOf = ({ countries }: Initiative | ActionItem): string[] =>
  countries.map(({ country }) => country);

/** Facets as their descriptions say, in plain TypeScript over the records of a dataset. */
export const facetReference = (records: Records) => {
  const { sectorsOf } = filterReference(records);
  const initiatives = new Map(records.initiatives.map((initiative) => [initiative.id, initiative]));
  const countries = { selection: "country { value: code } count", valuesOf: countriesOf };
  const sectors = "sector { value: code } count";

  const initiative: FacetReferences<Initiative> = {
    countries,
    sectors: { selection: sectors, valuesOf: sectorsOf },
    kinds: { selection: "value: kind count", valuesOf: ({ kind }) => [kind] },
    stages: { selection: "value: stage count", valuesOf: (item) => [stageOf(item, records)] },
  };
  const actionItem: FacetReferences<ActionItem> = {
    countries,
    sectors: {
      selection: sectors,
      valuesOf: (item) => sectorsOf(initiatives.get(item.initiative ?? "")),
    },
    statuses: { selection: "value: status count", valuesOf: (item) => [statusOf(item)] },
    assessments: { selection: "value: assessment count", valuesOf: (item) => [assessmentOf(item)] },
    basis: { selection: "value: basis count", valuesOf: ({ basis }) => [basis] },
    freshness: { selection: "value: freshness count", valuesOf: (item) => [freshnessOf(item)] },
  };
  return { initiative, actionItem };
};

/** How many items have each value: the most frequent first, then in the order of the characters. */
export const recount = <Item>({ valuesOf }: FacetReference<Item>, items: readonly Item[]): Entry[] => {
  const counts = new Map<string, number>();
  for (const item of items) {
    for (const value of new Set(valuesOf(item))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
};
