import { parse } from "graphql";
import type { ChartedPlan, ProgressPoint } from "../../charts";
import type { TextIn } from "../changes/feed-question";

/** When plans were adopted, and from when to when they go. */
export const PLANS = parse(/* GraphQL */ `
  query ChartedPlans {
    actionPlans { startsOn endsOn document { adoptedOn } }
  }
`);

export interface PlansAnswer {
  readonly actionPlans: readonly ChartedPlan[];
}

/** Where items stood over time, and what the picture says of where that comes from. */
export const PROGRESS = parse(/* GraphQL */ `
  query ProgressChart(
    $from: Date!, $to: Date!, $interval: Interval!, $knownAt: DateTime, $filter: ActionItemFilter
  ) {
    dataset { title { text language } publisher licence revision updatedAt }
    countries { code name { text } }
    sectors { code name { text } }
    progressSeries(from: $from, to: $to, interval: $interval, knownAt: $knownAt, filter: $filter) {
      on
      progress { byStatus { status count } byAssessment { assessment count } }
    }
  }
`);

interface Named {
  readonly code: string;
  readonly name: { readonly text: string };
}

export interface ProgressAnswer {
  readonly dataset: {
    readonly title: TextIn;
    readonly publisher: string;
    readonly licence: string;
    readonly revision: number;
    readonly updatedAt: string;
  };
  readonly countries: readonly Named[];
  readonly sectors: readonly Named[];
  readonly progressSeries: readonly ProgressPoint[];
}
