import type { ChartValue, View } from "../../charts";
import { labeller } from "../../labels/labels";

/** The code lists of the graph that the views show. */
const LISTS: Readonly<Record<View, string>> = { status: "ActionStatus", assessment: "Completion" };

/** What people read in place of the values of a view. */
export const chartLabels = (view: View, language: string): ((value: ChartValue) => string) =>
  labeller([LISTS[view]], [language]);
