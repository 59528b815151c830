import type { DescriptionAnswer } from "./description-question";

/** The time that the dataset covers: from the first summit to the end of the last plan. */
export const periodOf = ({ summits, actionPlans }: Pick<DescriptionAnswer, "summits" | "actionPlans">) => {
  const starts = [
    ...summits.flatMap(({ heldOn }) => heldOn ?? []),
    ...actionPlans.map(({ startsOn }) => startsOn),
  ];
  const ends = actionPlans.map(({ endsOn }) => endsOn);
  return { start: starts.toSorted()[0], end: ends.toSorted().at(-1) };
};
