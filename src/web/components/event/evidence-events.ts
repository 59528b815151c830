import type { InitiativeEventFragment, StatusRecordFragment } from "../../generated/graphql";

/** Events that records rest on, each once. */
export const evidenceEvents = (
  records: readonly StatusRecordFragment[],
): readonly InitiativeEventFragment[] => [
  ...new Map(
    records.flatMap(({ evidence }) =>
      evidence.flatMap(({ event }) => (event == null ? [] : [[event.id, event] as const])),
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
