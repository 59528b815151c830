import { Section } from "../../components/page/section";
import { AssessmentSign } from "../../components/standing/assessment-mark";
import { assessmentParts, statusParts } from "../../components/standing/bar-parts";
import { type BarPart, StandingBar } from "../../components/standing/standing-bar";
import { StatusSign } from "../../components/standing/status-mark";
import { ASSESSMENTS, STATUSES } from "../../components/standing/values";
import type { StandingFragment } from "../../generated/graphql";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { PageLink } from "../../routing/page-link";

/** The two views of the whole plan, side by side. */
export const PlanStanding = ({ standing }: { readonly standing: StandingFragment }) => {
  const text = useText();
  const statuses = statusParts(standing, text);
  const assessments = assessmentParts(standing, text);
  return (
    <Section title={text("overview.standing")}>
      <p className="soft">{text("overview.twoViews")}</p>
      <div className="columns">
        <View
          title={text("status")}
          parts={statuses}
          facet="status"
          values={STATUSES}
          signs={STATUSES.map((status) => <StatusSign key={status} status={status} />)}
        />
        <View
          title={text("assessment")}
          parts={assessments}
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
  /** The parameter that narrows the list of items. */
  readonly facet: string;
  readonly values: readonly string[];
  readonly signs: readonly React.ReactNode[];
}

const View = ({ title, parts, facet, values, signs }: ViewProps) => {
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
              <PageLink page="actionItems" search={{ [facet]: values[index] ?? "" }}>
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
