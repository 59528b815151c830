import type { LatelyRecordFragment, OverviewLatelyQuery } from "../../generated/graphql";

const SHOWN = 7;

/** What was recorded of one item for one day. */
export interface DayOfItem {
  readonly item: LatelyRecordFragment["item"];
  readonly day: string;
  /** The day of recording, where it is a later one. */
  readonly recordedOn: string | undefined;
  readonly records: readonly LatelyRecordFragment[];
}

type Lately = Pick<OverviewLatelyQuery, "recorded" | "inEffect">;

const keyOf = ({ item, effectiveOn }: LatelyRecordFragment): string => `${effectiveOn} ${item.id}`;

/** What changed last by a day: what took effect last, and what was recorded last, whenever it took effect. */
export const latestRecords = ({ recorded, inEffect }: Lately, until: string): readonly DayOfItem[] => {
  const written = recorded.nodes.flatMap(({ statusChange }) => statusChange ?? []);
  const isWritten = new Set(written.map(({ id }) => id));
  const known = [...written, ...inEffect.nodes].filter(({ effectiveOn }) => effectiveOn <= until);
  const days = new Map<string, LatelyRecordFragment[]>();
  for (const record of new Map(known.map((one) => [one.id, one])).values()) {
    days.set(keyOf(record), [...(days.get(keyOf(record)) ?? []), record]);
  }
  return [...days.values()]
    .flatMap((records): readonly DayOfItem[] => {
      const [first] = records;
      if (first === undefined) return [];
      const { item, effectiveOn: day } = first;
      const recordedOn = records
        .filter(({ id }) => isWritten.has(id))
        .map(({ recordedAt }) => recordedAt.slice(0, 10))
        .filter((on) => on > day && on <= until)
        .sort()
        .at(-1);
      const inOrder = records.toSorted((one, other) => other.axis.localeCompare(one.axis));
      return [{ item, day, recordedOn, records: inOrder }];
    })
    .sort(
      (one, other) =>
        (other.recordedOn ?? other.day).localeCompare(one.recordedOn ?? one.day) ||
        one.item.id.localeCompare(other.item.id),
    )
    .slice(0, SHOWN);
};
