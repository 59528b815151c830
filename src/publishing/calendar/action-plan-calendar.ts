import { ICalCalendar } from "ical-generator";
import { LARGEST_PAGE } from "../../kernel/pagination";
import { BadParameter } from "../asking/bad-parameter";
import type { Publication, Wanted } from "../publication";
import { CALENDAR, type CalendarAnswer, type CalendarItem } from "./calendar-question";
import { eventsOf } from "./events";

/** More would be no calendar that anybody can look at, nor one that programs take. */
const MOST_ITEMS = 2_000;

/** Once a day is often enough for plans of years. */
const TTL_SECONDS = 86_400;

/** What is due when: action items and their milestones. */
export const actionPlanCalendar: Publication = {
  path: "/calendar/action-plan.ics",
  contentType: "text/calendar; charset=utf-8",
  parameters: {
    country: { type: "CountryCode", isList: true },
    sector: { type: "ID", isList: true },
    status: { type: "ActionStatus", isList: true },
    initiative: { type: "ID", isList: true },
    plan: { type: "ID", isList: true },
  },
  publish: async (wanted) => {
    const { title, items } = await readItems(wanted);
    const calendar = new ICalCalendar({
      name: title.text,
      prodId: { company: "Sarazm", product: "Action plan", language: title.language.toUpperCase() },
      ttl: TTL_SECONDS,
      events: items.flatMap((item) => eventsOf(item, title.language, wanted.origin)),
    });
    return { body: `${calendar.toString()}\r\n`, language: title.language };
  },
};

interface Read {
  readonly title: CalendarAnswer["dataset"]["title"];
  readonly items: readonly CalendarItem[];
}

/** Page by page, as the API gives them. */
const readItems = async ({ ask, parameters }: Wanted): Promise<Read> => {
  const { country, sector, status, initiative, plan } = parameters;
  const filter = {
    countries: country,
    sectors: sector,
    statuses: status,
    initiatives: initiative,
    plans: plan,
  };
  const items: CalendarItem[] = [];
  let after: string | null = null;
  for (;;) {
    const variables: Readonly<Record<string, unknown>> = { filter, first: LARGEST_PAGE, after };
    const { dataset, actionItems }: CalendarAnswer = await ask<CalendarAnswer>(CALENDAR, variables);
    mustFit(actionItems.totalCount);
    items.push(...actionItems.nodes);
    if (!actionItems.pageInfo.hasNextPage) return { title: dataset.title, items };
    after = actionItems.pageInfo.endCursor;
  }
};

const mustFit = (count: number): void => {
  if (count > MOST_ITEMS) {
    throw new BadParameter(
      `The calendar would have ${count} action items, and may have ${MOST_ITEMS}: ask for fewer of them by country, sector, status, initiative or plan.`,
    );
  }
};
