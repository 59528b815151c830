import type { StandingFragment } from "../../generated/graphql";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { PageLink } from "../../routing/page-link";
import { Section } from "../page/section";
import { AssessmentSign } from "./assessment-mark";
import { assessmentParts, statusParts } from "./bar-parts";
import { type BarPart, StandingBar } from "./standing-bar";
import { StatusSign } from "./status-mark";
import { ASSESSMENTS, STATUSES } from "./values";
import "./plan-standing.css";

interface PlanStandingProps {
  readonly standing: StandingFragment;
  /** What narrows the list of items to these. */
  readonly search?: Readonly<Record<string, string>>;
}

/** The two views of a plan, side by side. */
export const PlanStanding = ({ standing, search = {} }: PlanStandingProps) => {
  const text = useText();
  const statuses = statusParts(standing, text);
  const assessments = assessmentParts(standing, text);
  return (
    <Section title={text("overview.standing")}>
      <p className="soft">{text("overview.twoViews")}</p>
      <div className="columns">
        <View
          title={text("StatusAxis.OFFICIAL")}
          parts={statuses}
          search={search}
          facet="status"
          values={STATUSES}
          signs={STATUSES.map((status) => <StatusSign key={status} status={status} />)}
        />
        <View
          title={text("StatusAxis.ASSESSMENT")}
          parts={assessments}
          search={search}
          facet="assessment"
          values={ASSESSMENTS}
          signs={ASSESSMENTS.map((assessment) => <AssessmentSign key={assessment} assessment={assessment} />)}
        />
      </div>
    </Section>
  );
};

interface ViewProps {
  readonly title: string;
  readonly parts: readonly BarPart[];
  readonly search: Readonly<Record<string, string>>;
  /** The parameter that narrows the list of items. */
  readonly facet: string;
  readonly values: readonly string[];
  readonly signs: readonly React.ReactNode[];
}

const View = ({ title, parts, search, facet, values, signs }: ViewProps) => {
  const { number } = useFormats();
  return (
    <div className="plan-view">
      <h3>{title}</h3>
      <StandingBar parts={parts} isLarge />
      <ul className="plan-legend">
        {parts.map(({ label, count, className }, index) => (
          <li key={className} className={count === 0 ? "soft" : ""}>
            {signs[index]}
            {count === 0 ? (
              <span>{label}</span>
            ) : (
              <PageLink page="actionItems" search={{ ...search, [facet]: values[index] ?? "" }}>
                {label}
              </PageLink>
            )}
            <span className="figures">{number(count)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
};
