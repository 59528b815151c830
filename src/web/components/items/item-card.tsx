import type { ItemFragment } from "../../generated/graphql";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { useAsOf } from "../../routing/as-of";
import { PageLink } from "../../routing/page-link";
import { Cited } from "../citations/cited";
import { AssessmentMark } from "../standing/assessment-mark";
import { StatusMark } from "../standing/status-mark";
import { Localized } from "../text/localized";
import { hasHappened } from "./counting";
import { History } from "./history";
import { OlderOnPage, OlderRecords } from "./older-records";
import type { ShownRecords } from "./use-records";
import "./items.css";

interface ItemCardProps {
  readonly item: ItemFragment;
  /** The records that are shown, and how more of them are; without it the newest, with a way to the item's page. */
  readonly shown?: ShownRecords;
}

/** All that is known of an action item. The two views of it stand side by side. */
export const ItemCard = ({ item, shown }: ItemCardProps) => {
  const text = useText();
  const { id, status, assessment, history, citations, description, basis, isContested } = item;
  const { records, older } = shown ?? {
    records: history.nodes,
    older: history.totalCount - history.nodes.length,
  };
  return (
    <div className="item-card">
      {description != null && (
        <p>
          <Localized text={description} />
        </p>
      )}
      <p className="note">
        {text(`ActionItemBasis.${basis}`)}
        {isContested && ` · ${text("item.contested")}`}
      </p>
      <div className="item-views">
        <section className="item-view" aria-label={text("StatusAxis.OFFICIAL")}>
          <p className="item-view-title">{text("StatusAxis.OFFICIAL")}</p>
          <p className="item-value">
            <StatusMark status={status} />
          </p>
          <History axis="OFFICIAL" records={records} isWhole={older === 0} />
        </section>
        <section className="item-view" aria-label={text("StatusAxis.ASSESSMENT")}>
          <p className="item-view-title">{text("StatusAxis.ASSESSMENT")}</p>
          <p className="item-value">
            <AssessmentMark assessment={assessment} />
          </p>
          <History axis="ASSESSMENT" records={records} isWhole={older === 0} />
        </section>
      </div>
      {shown !== undefined && <OlderRecords {...shown} />}
      {shown === undefined && older > 0 && <OlderOnPage id={id} older={older} />}
      <ItemFacts item={item} />
      <Cited citations={citations} />
    </div>
  );
};

const ItemFacts = ({ item }: { readonly item: ItemFragment }) => {
  const text = useText();
  const { date } = useFormats();
  const happened = hasHappened(useAsOf());
  const { plan, countries, plannedStart, plannedEnd, lastEvidenceOn, freshness, isOverdue, milestones } =
    item;
  return (
    <dl className="facts">
      <dt>{text("item.plan")}</dt>
      <dd>
        <Localized text={plan.title} />
      </dd>
      {countries.length > 0 && (
        <>
          <dt>{text("item.countries")}</dt>
          <dd>
            <ul className="tags">
              {countries.map(({ country, role, status }) => (
                <li key={`${country.code} ${role}`}>
                  <PageLink page="country" of={country.code} className="tag">
                    <Localized text={country.name} isNoted={false} /> · {text(`CountryRole.${role}`)}
                    {status != null && ` · ${text(`ActionStatus.${status}`)}`}
                  </PageLink>
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      <dt>{text("item.planned")}</dt>
      <dd>
        {plannedStart == null && plannedEnd == null
          ? text("item.noDates")
          : `${plannedStart == null ? "…" : date(plannedStart)} – ${plannedEnd == null ? "…" : date(plannedEnd)}`}
        {isOverdue && <strong className="overdue"> · {text("overview.overdue")}</strong>}
      </dd>
      <dt>{text("filter.freshness")}</dt>
      <dd>
        {lastEvidenceOn == null
          ? text("overview.neverEvidence")
          : `${date(lastEvidenceOn)} (${text(`Freshness.${freshness}`)})`}
      </dd>
      {milestones.length > 0 && (
        <>
          <dt>{text("item.milestones")}</dt>
          <dd>
            <ul>
              {milestones.map(({ id, title, plannedOn, completedOn }) => (
                <li key={id}>
                  <Localized text={title} />
                  {plannedOn != null && ` · ${date(plannedOn)}`}
                  {completedOn != null &&
                    happened(completedOn) &&
                    ` · ${text("item.completedOn", { day: date(completedOn) })}`}
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  );
};
