import type { InitiativeEventFragment, StatusRecordFragment } from "../../generated/graphql";
import { hasHappened, isTold, type Seen } from "../items/counting";

/** Events that records rest on, as far as the history tells of the records as of a moment, each once. */
export const evidenceEvents = (
  records: readonly StatusRecordFragment[],
  seen: Seen,
): readonly InitiativeEventFragment[] => [
  ...new Map(
    records
      .filter(isTold(seen))
      .flatMap(({ evidence }) =>
        evidence.flatMap(({ event }) => (event == null ? [] : [[event.id, event] as const])),
      ),
  ).values(),
];

/** Of events, each once, those that had happened by the day, the latest first. */
export const latestFirst = (
  events: readonly InitiativeEventFragment[],
  seen: Seen,
): readonly InitiativeEventFragment[] =>
  [...new Map(events.map((event) => [event.id, event])).values()]
    .filter(({ happenedOn }) => hasHappened(seen)(happenedOn))
    .sort((one, other) => other.happenedOn.localeCompare(one.happenedOn));
