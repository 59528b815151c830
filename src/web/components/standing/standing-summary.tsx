import type { StandingFragment } from "../../generated/graphql";
import { useText } from "../../i18n/text";
import { AssessmentMark } from "./assessment-mark";
import { assessmentParts, statusParts } from "./bar-parts";
import { StandingBar } from "./standing-bar";
import { StatusMark } from "./status-mark";
import "./standing-summary.css";

type Counted = Pick<StandingFragment, "byStatus" | "byAssessment" | "total">;

/** How the items of something stand: of one item its two values, of several how they are shared out. */
export const StandingSummary = ({ standing }: { readonly standing: Counted }) => {
  const text = useText();
  if (standing.total === 0) return <p className="small soft">{text("initiatives.items", { count: 0 })}</p>;
  if (standing.total === 1) return <OneItem standing={standing} />;
  return (
    <div className="standing-summary">
      <span className="small">{text("initiatives.items", { count: standing.total })}</span>
      <StandingBar parts={statusParts(standing, text)} />
      <StandingBar parts={assessmentParts(standing, text)} />
    </div>
  );
};

const OneItem = ({ standing: { byStatus, byAssessment } }: { readonly standing: Counted }) => {
  const status = byStatus.find(({ count }) => count > 0)?.status;
  const assessment = byAssessment.find(({ count }) => count > 0)?.assessment;
  return (
    <div className="standing-summary">
      {status !== undefined && <StatusMark status={status} />}
      {assessment !== undefined && <AssessmentMark assessment={assessment} />}
    </div>
  );
};
