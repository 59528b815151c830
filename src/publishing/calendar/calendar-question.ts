import { parse } from "graphql";
import type { TextIn } from "../changes/feed-question";

/** Action items with what a calendar shows of them, the first due first. */
export const CALENDAR = parse(/* GraphQL */ `
  query ActionPlanCalendar($filter: ActionItemFilter, $first: Int!, $after: String) {
    dataset { title { text language } }
    actionItems(filter: $filter, first: $first, after: $after, orderBy: { field: DUE_ON }) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id version updatedAt status plannedEnd
        title { text language }
        countries { country { code } }
        initiative { id title { text } }
        milestones { id plannedOn completedOn title { text } }
      }
    }
  }
`);

export interface CalendarMilestone {
  readonly id: string;
  readonly plannedOn: string | null;
  readonly completedOn: string | null;
  readonly title: { readonly text: string };
}

export interface CalendarItem {
  readonly id: string;
  readonly version: number;
  readonly updatedAt: string;
  readonly status: string;
  readonly plannedEnd: string | null;
  readonly title: TextIn;
  readonly countries: readonly { readonly country: { readonly code: string } }[];
  readonly initiative: { readonly id: string; readonly title: { readonly text: string } } | null;
  readonly milestones: readonly CalendarMilestone[];
}

export interface CalendarAnswer {
  readonly dataset: { readonly title: TextIn };
  readonly actionItems: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly CalendarItem[];
  };
}
