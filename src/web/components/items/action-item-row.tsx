import type { ActionItemRowFragment } from "../../generated/graphql";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { PageLink } from "../../routing/page-link";
import { AssessmentMark } from "../standing/assessment-mark";
import { StatusMark } from "../standing/status-mark";
import { Localized } from "../text/localized";
import "./items.css";

/** An action item in a list: both views of it, side by side. */
export const ActionItemRow = ({ item }: { readonly item: ActionItemRowFragment }) => {
  const text = useText();
  const { date } = useFormats();
  const { id, title, status, assessment, isOverdue, plannedEnd, lastEvidenceOn, countries } = item;
  return (
    <article className="item-row">
      <div className="item-row-words">
        <h3>
          <PageLink page="actionItem" of={id}>
            <Localized text={title} />
          </PageLink>
        </h3>
        <p className="small soft">
          {lastEvidenceOn == null
            ? text("overview.neverEvidence")
            : text("overview.lastEvidence", { day: date(lastEvidenceOn) })}
          {plannedEnd != null && ` · ${text("overview.dueOn", { day: date(plannedEnd) })}`}
          {isOverdue && <strong className="overdue"> · {text("overview.overdue")}</strong>}
        </p>
        <ul className="tags">
          {[...new Map(countries.map(({ country }) => [country.code, country])).values()].map(
            ({ code, name }) => (
              <li key={code}>
                <PageLink page="country" of={code} className="tag">
                  <Localized text={name} isNoted={false} />
                </PageLink>
              </li>
            ),
          )}
        </ul>
      </div>
      <dl className="two-views">
        <div>
          <dt>{text("StatusAxis.OFFICIAL")}</dt>
          <dd>
            <StatusMark status={status} />
          </dd>
        </div>
        <div>
          <dt>{text("StatusAxis.ASSESSMENT")}</dt>
          <dd>
            <AssessmentMark assessment={assessment} />
          </dd>
        </div>
      </dl>
    </article>
  );
};
