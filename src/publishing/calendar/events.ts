import { type ICalEventData, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { itemAddress } from "../record-address";
import type { CalendarItem, CalendarMilestone } from "./calendar-question";
import { dayAfter, lastDayOf } from "./last-day";
import { type CalendarWords, wordsIn } from "./words";

const CANCELLED = "CANCELLED";

/** The events of an item: the day that it is due, and the days of its milestones. */
export const eventsOf = (item: CalendarItem, language: string, origin: string): ICalEventData[] => {
  const words = wordsIn(language);
  const milestones = item.milestones.flatMap((milestone) => {
    const { plannedOn } = milestone;
    return plannedOn === null ? [] : [milestoneEvent(item, { ...milestone, plannedOn }, words, origin)];
  });
  return item.plannedEnd === null
    ? milestones
    : [itemEvent(item, item.plannedEnd, words, origin), ...milestones];
};

/** What all events of an item share. One that was written again has a higher number in its sequence. */
const common = ({ id, version, updatedAt, countries }: CalendarItem, on: string, origin: string) => {
  const codes = [...new Set(countries.map(({ country }) => country.code))];
  return {
    start: lastDayOf(on),
    end: dayAfter(lastDayOf(on)),
    allDay: true,
    sequence: version - 1,
    stamp: new Date(updatedAt),
    lastModified: new Date(updatedAt),
    // A deadline leaves the day free.
    transparency: ICalEventTransparency.TRANSPARENT,
    url: itemAddress(origin, { id }),
    categories: codes.map((name) => ({ name })),
  };
};

const itemEvent = (
  item: CalendarItem,
  plannedEnd: string,
  words: CalendarWords,
  origin: string,
): ICalEventData => ({
  ...common(item, plannedEnd, origin),
  id: `action-item.${item.id}@sarazm`,
  summary: item.title.text,
  description: described(item, [
    `${words.planned}: ${plannedEnd}`,
    `${words.status}: ${words.nameOf(item.status)}`,
  ]),
  status: item.status === CANCELLED ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
});

const milestoneEvent = (
  item: CalendarItem,
  { id, plannedOn, completedOn, title }: CalendarMilestone & { readonly plannedOn: string },
  words: CalendarWords,
  origin: string,
): ICalEventData => ({
  ...common(item, plannedOn, origin),
  id: `milestone.${id}@sarazm`,
  summary: title.text,
  description: described(item, [
    `${words.planned}: ${plannedOn}`,
    ...(completedOn === null ? [] : [`${words.completed}: ${completedOn}`]),
    item.title.text,
  ]),
  status: item.status === CANCELLED ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
});

/** A year or a month stands on its last day in the calendar: what is known is said beside it. */
const described = ({ initiative }: CalendarItem, lines: readonly string[]): string =>
  // An item often has the title of its initiative.
  [...new Set([...lines, ...(initiative === null ? [] : [initiative.title.text])])].join("\n");
