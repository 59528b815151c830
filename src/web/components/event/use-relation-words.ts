import type { EventRelation } from "../../generated/graphql";
import { useText } from "../../i18n/text";
import { useAsOf } from "../../routing/as-of";
import { today } from "../../routing/asked-moment";

interface Related {
  readonly relation: EventRelation;
  readonly happenedOn: string;
}

/** Whether the last day that a date covers lies before another day: a date may be known to a year or a month only. */
const isBefore = (date: string, day: string): boolean => date < day.slice(0, date.length);

/**
 * What an event has to do with what was promised, in words. What was planned for a day that has passed is planned no
 * longer: of it, the sources tell no more than that it was.
 */
export const useRelationWords = (): ((event: Related) => string) => {
  const text = useText();
  const { day = today() } = useAsOf();
  return ({ relation, happenedOn }) =>
    relation === "PLANNED" && isBefore(happenedOn, day)
      ? text("event.passed")
      : text(`EventRelation.${relation}`);
};
