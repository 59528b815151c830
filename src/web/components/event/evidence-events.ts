import type { InitiativeEventFragment, ItemFragment } from "../../generated/graphql";

/** Events that show how items stand, each once. */
export const evidenceEvents = (items: readonly ItemFragment[]): readonly InitiativeEventFragment[] => [
  ...new Map(
    items.flatMap(({ history }) =>
      history.nodes.flatMap(({ evidence }) =>
        evidence.flatMap(({ event }) => (event == null ? [] : [[event.id, event] as const])),
      ),
    ),
  ).values(),
];

/** Events of several lists, each once, the latest first. */
export const latestFirst = (
  ...lists: readonly (readonly InitiativeEventFragment[])[]
): readonly InitiativeEventFragment[] =>
  [...new Map(lists.flat().map((event) => [event.id, event])).values()].sort((one, other) =>
    other.happenedOn.localeCompare(one.happenedOn),
  );
