import { counts } from "../../components/items/counting";
import type { ActionStatus, TimelineItemFragment } from "../../generated/graphql";
import { firstDay, lastDay } from "./time";

/** A time during which an item had one official status. */
export interface Stretch {
  readonly status: ActionStatus;
  readonly from: string;
  /** The first day on which it no longer held, or the day up to which it is known. */
  readonly to: string;
}

interface Known {
  /** The day up to which it is drawn. */
  readonly day: string;
  readonly knownAt: string | undefined;
}

/** How an item's official status went, from the beginning of its plan until a day. */
export const stretchesOf = (
  { history, plannedStart }: TimelineItemFragment,
  planFrom: string,
  known: Known,
): readonly Stretch[] => {
  const records = history.nodes.filter((record) => record.country == null && counts(known)(record));
  const [earliest] = records;
  const begin = plannedStart == null ? (earliest?.effectiveOn ?? planFrom) : firstDay(plannedStart);
  const first = earliest !== undefined && earliest.effectiveOn < begin ? earliest.effectiveOn : begin;
  const moments = [
    // Of what came before the oldest record that was read, nothing is known.
    ...(history.nodes.length < history.totalCount
      ? []
      : [{ status: "PIPELINE" as ActionStatus, from: first }]),
    ...records.map(({ to, effectiveOn }) => ({ status: to as ActionStatus, from: effectiveOn })),
  ];
  const stretches: Stretch[] = [];
  for (const [index, { status, from }] of moments.entries()) {
    const stretch = { status, from, to: moments[index + 1]?.from ?? known.day };
    if (stretch.from >= stretch.to) continue;
    const last = stretches.at(-1);
    // What is only confirmed goes on.
    if (last?.status === status) stretches[stretches.length - 1] = { ...last, to: stretch.to };
    else stretches.push(stretch);
  }
  return stretches;
};

/** Whether nothing more is to be expected of an item. */
export const isOver = (status: ActionStatus): boolean => status === "CLOSED" || status === "CANCELLED";

/** The last day that is planned for an item; undefined where no source names one. */
export const plannedEndOf = ({ plannedEnd }: TimelineItemFragment): string | undefined =>
  plannedEnd == null ? undefined : lastDay(plannedEnd);
