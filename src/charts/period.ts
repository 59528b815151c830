/** When a plan was adopted and when its period is, as the graph tells it. */
export interface ChartedPlan {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly document?: { readonly adoptedOn?: string | null | undefined } | null | undefined;
}

/** The first day that a date covers: it may be known to a year or a month only. */
const firstDayOf = (date: string): string => `${date}-01-01`.slice(0, 10);

/** The day from which there is something to chart of a plan: its first one, but none before it was adopted. */
export const chartedFrom = ({ startsOn, document }: ChartedPlan): string => {
  const adoptedOn = firstDayOf(document?.adoptedOn ?? startsOn);
  return adoptedOn > startsOn ? adoptedOn : startsOn;
};

/** From when until when a chart of plans goes; undefined where there is no plan. */
export const chartedPeriod = (
  plans: readonly ChartedPlan[],
): { readonly from: string; readonly until: string } | undefined => {
  const [from] = plans.map(chartedFrom).toSorted();
  const until = plans
    .map(({ endsOn }) => endsOn)
    .toSorted()
    .at(-1);
  return from === undefined || until === undefined ? undefined : { from, until };
};
