import type { ProgressCurveQuery } from "../../generated/graphql";
import { ASSESSMENTS, STATUSES } from "../standing/values";

export type Points = ProgressCurveQuery["progressSeries"];

/** The two views, of which a chart shows one at a time. */
export const VIEWS = ["status", "assessment"] as const;

export type View = (typeof VIEWS)[number];

/** The values of a view, the furthest first. */
export const valuesOf = (view: View): readonly string[] => (view === "status" ? STATUSES : ASSESSMENTS);

export const countAt = ({ progress }: Points[number], view: View, value: string): number =>
  view === "status"
    ? (progress.byStatus.find(({ status }) => status === value)?.count ?? 0)
    : (progress.byAssessment.find(({ assessment }) => assessment === value)?.count ?? 0);
