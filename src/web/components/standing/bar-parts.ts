import type { StandingFragment } from "../../generated/graphql";
import type { useText } from "../../i18n/text";
import type { BarPart } from "./standing-bar";
import { ASSESSMENTS, STATUSES } from "./values";

type Text = ReturnType<typeof useText>;

/** How many items have each official status. */
export const statusParts = (
  { byStatus }: Pick<StandingFragment, "byStatus">,
  text: Text,
): readonly BarPart[] =>
  STATUSES.map((status) => ({
    className: `status-${status}`,
    label: text(`ActionStatus.${status}`),
    count: byStatus.find((counted) => counted.status === status)?.count ?? 0,
  }));

/** How many items have each assessment. */
export const assessmentParts = (
  { byAssessment }: Pick<StandingFragment, "byAssessment">,
  text: Text,
): readonly BarPart[] =>
  ASSESSMENTS.map((assessment) => ({
    className: `assessment-${assessment}`,
    label: text(`Completion.${assessment}`),
    count: byAssessment.find((counted) => counted.assessment === assessment)?.count ?? 0,
  }));
