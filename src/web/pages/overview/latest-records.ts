import { isTold, type Seen } from "../../components/items/counting";
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

/** Until when what was recorded is news of the day: until its end, and no later than is known; undefined for all. */
export const recordedUntil = ({ day, knownAt }: Seen): string | undefined => {
  if (day === undefined) return knownAt;
  const end = `${day}T23:59:59.999Z`;
  return knownAt !== undefined && Date.parse(knownAt) < Date.parse(end) ? knownAt : end;
};

/** What changed last by a day: what took effect last, and what was recorded last, whenever it took effect. */
export const latestRecords = ({ recorded, inEffect }: Lately, seen: Seen): readonly DayOfItem[] => {
  const written = recorded.nodes.flatMap(({ statusChange }) => statusChange ?? []);
  const news = new Set(written.map(({ id }) => id));
  return byDayOfItem([...written, ...inEffect.nodes].filter(isTold(seen)))
    .map((of) => ({ ...of, recordedOn: recordedLater(of, news), records: of.records.toSorted(inOrder) }))
    .sort(latestFirst)
    .slice(0, SHOWN);
};

type Gathered = Omit<DayOfItem, "recordedOn">;

/** Each record once: one that is news may have taken effect lately, too. */
const byDayOfItem = (records: readonly LatelyRecordFragment[]): readonly Gathered[] => {
  const days = new Map<string, Gathered>();
  for (const record of new Map(records.map((one) => [one.id, one])).values()) {
    const { item, effectiveOn: day } = record;
    const key = `${day} ${item.id}`;
    days.set(key, { item, day, records: [...(days.get(key)?.records ?? []), record] });
  }
  return [...days.values()];
};

const recordedLater = ({ day, records }: Gathered, news: ReadonlySet<string>): string | undefined =>
  records
    .filter(({ id }) => news.has(id))
    .map(({ recordedAt }) => recordedAt.slice(0, 10))
    .filter((on) => on > day)
    .sort()
    .at(-1);

const newsOn = ({ recordedOn, day }: DayOfItem): string => recordedOn ?? day;

/** Of what is news on one day, first what took effect last. */
const latestFirst = (one: DayOfItem, other: DayOfItem): number =>
  newsOn(other).localeCompare(newsOn(one)) ||
  other.day.localeCompare(one.day) ||
  one.item.id.localeCompare(other.item.id);

/** The official status first, as it is everywhere, then in the order of recording. */
const inOrder = (one: LatelyRecordFragment, other: LatelyRecordFragment): number =>
  other.axis.localeCompare(one.axis) || Date.parse(one.recordedAt) - Date.parse(other.recordedAt);
