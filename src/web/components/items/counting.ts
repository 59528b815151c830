/** The day and the moment of knowing that something is seen as of; what is undefined sets no limit. */
export interface Seen {
  readonly day: string | undefined;
  readonly knownAt: string | undefined;
}

interface Told {
  readonly effectiveOn: string;
  readonly recordedAt: string;
}

interface StatusRecord extends Told {
  readonly retracts?: object | null | undefined;
  readonly retractedBy?: { readonly recordedAt: string } | null | undefined;
}

const isKnown = (recordedAt: string, { knownAt }: Seen): boolean =>
  knownAt === undefined || Date.parse(recordedAt) <= Date.parse(knownAt);

/** Whether something had happened by the day; what is known by month or year counts from its first day. */
export const hasHappened =
  ({ day }: Pick<Seen, "day">) =>
  (happenedOn: string): boolean =>
    day === undefined || happenedOn <= day;

/**
 * Whether the history tells of a record, as of a moment: a retraction too, and what was retracted. A retraction has
 * the day of what it takes back, so that both are told of, or neither.
 */
export const isTold =
  (seen: Seen) =>
  ({ effectiveOn, recordedAt }: Told): boolean =>
    hasHappened(seen)(effectiveOn) && isKnown(recordedAt, seen);

/** Whether a record had been taken back by a moment: only when that was recorded matters. */
export const isRetracted =
  (seen: Seen) =>
  ({ retractedBy }: StatusRecord): boolean =>
    retractedBy != null && isKnown(retractedBy.recordedAt, seen);

/** Whether a record says how things stand, as of a moment. */
export const counts =
  (seen: Seen) =>
  (record: StatusRecord): boolean =>
    record.retracts == null && isTold(seen)(record) && !isRetracted(seen)(record);
