import { actionPlanCalendar } from "./calendar/action-plan-calendar";
import { changesFeed } from "./changes/changes-feed";
import { progressChart } from "./charts/progress-chart";
import { datasetDescription } from "./dataset/description";
import { datasetRevision } from "./dataset/revision";
import type { Publication } from "./publication";

/** All that is published beside the API. */
export const PUBLICATIONS: readonly Publication[] = [
  changesFeed,
  actionPlanCalendar,
  progressChart,
  datasetRevision,
  datasetDescription,
];
