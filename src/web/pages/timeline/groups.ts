import type { TextFragment, TimelineItemFragment } from "../../generated/graphql";

/** What the rows are gathered by. */
export const GROUPINGS = ["sector", "country"] as const;

export type Grouping = (typeof GROUPINGS)[number];

/** Rows under one heading. */
export interface RowGroup {
  readonly key: string;
  /** Undefined for those that have no sector, or no country that leads. */
  readonly name: TextFragment | undefined;
  readonly items: readonly TimelineItemFragment[];
}

interface Named {
  readonly code: string;
  readonly name: TextFragment;
}

const sectorsOf = ({ initiative }: TimelineItemFragment): readonly Named[] => {
  const [sector] = initiative?.sectors ?? [];
  if (sector === undefined) return [];
  return [sector.parent ?? sector];
};

const leadsOf = ({ countries }: TimelineItemFragment): readonly Named[] =>
  countries.filter(({ role }) => role === "LEAD").map(({ country }) => country);

/** Gathers items; one that several countries lead stands under each of them. */
export const groupsOf = (items: readonly TimelineItemFragment[], grouping: Grouping): readonly RowGroup[] => {
  const groups = new Map<string, { name: TextFragment | undefined; items: TimelineItemFragment[] }>();
  for (const item of items) {
    const named: readonly (Named | undefined)[] = grouping === "sector" ? sectorsOf(item) : leadsOf(item);
    for (const group of named.length === 0 ? [undefined] : named) {
      const known = groups.get(group?.code ?? "") ?? { name: group?.name, items: [] };
      known.items.push(item);
      groups.set(group?.code ?? "", known);
    }
  }
  return [...groups]
    .map(([key, group]) => ({ key, ...group }))
    .sort((one, other) => other.items.length - one.items.length || one.key.localeCompare(other.key));
};
