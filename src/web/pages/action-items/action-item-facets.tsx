import { Choice } from "../../components/facets/choice";
import { Facet } from "../../components/facets/facet";
import { SectorFacet } from "../../components/facets/sector-facet";
import type { Filters } from "../../components/facets/use-filters";
import { AssessmentSign } from "../../components/standing/assessment-mark";
import { StatusSign } from "../../components/standing/status-mark";
import { Answered } from "../../components/state/answered";
import { Localized } from "../../components/text/localized";
import {
  ActionItemFacetsDocument,
  type ActionItemFacetsQuery,
  type CountryRole,
} from "../../generated/graphql";
import { useGraph } from "../../graph/use-graph";
import { useText } from "../../i18n/text";
import { useAsOf } from "../../routing/as-of";
import { actionItemFilter } from "./filter";

const ROLES: readonly CountryRole[] = ["LEAD", "PROPOSER", "PARTNER", "FUNDER", "BENEFICIARY"];

/** What action items can be narrowed by, and how many each value would leave. */
export const ActionItemFacets = ({ filters }: { readonly filters: Filters }) => {
  const text = useText();
  const { asOf } = useAsOf();
  const answer = useGraph(ActionItemFacetsDocument, {
    filter: actionItemFilter(filters),
    withoutStatuses: actionItemFilter(filters, "status"),
    withoutAssessments: actionItemFilter(filters, "assessment"),
    withoutFreshness: actionItemFilter(filters, "freshness"),
    withoutSectors: actionItemFilter(filters, "sector"),
    withoutBasis: actionItemFilter(filters, "basis"),
    asOf,
  });
  return (
    <Answered what={text("filter.what")} answer={answer} lines={10} isToldElsewhere>
      {(data) => <Facets filters={filters} data={data} />}
    </Answered>
  );
};

interface FacetsProps {
  readonly filters: Filters;
  readonly data: ActionItemFacetsQuery;
}

const Facets = ({ filters, data }: FacetsProps) => {
  const text = useText();
  const facet = (name: string) => ({
    chosen: filters.all(name),
    onToggle: (value: string) => filters.toggle(name, value),
  });
  return (
    <div className="facets-body">
      <Facet
        title={text("StatusAxis.OFFICIAL")}
        values={data.forStatuses.facets.statuses.map(({ status, count }) => ({
          value: status,
          label: (
            <span className="mark">
              <StatusSign status={status} /> {text(`ActionStatus.${status}`)}
            </span>
          ),
          count,
        }))}
        {...facet("status")}
      />
      <Facet
        title={text("StatusAxis.ASSESSMENT")}
        values={data.forAssessments.facets.assessments.map(({ assessment, count }) => ({
          value: assessment,
          label: (
            <span className="mark">
              <AssessmentSign assessment={assessment} /> {text(`Completion.${assessment}`)}
            </span>
          ),
          count,
        }))}
        {...facet("assessment")}
      />
      <Facet
        title={text("filter.due")}
        values={[{ value: "true", label: text("filter.overdue") }]}
        {...facet("overdue")}
      />
      <Facet
        title={text("filter.freshness")}
        values={data.forFreshness.facets.freshness.map(({ freshness, count }) => ({
          value: freshness,
          label: `${text(`Freshness.${freshness}`)}: ${text(`freshness.means.${freshness}`)}`,
          count,
        }))}
        {...facet("freshness")}
      />
      <Facet
        title={text("filter.country")}
        values={data.actionItems.facets.countries.map(({ country, count }) => ({
          value: country.code,
          label: <Localized text={country.name} isNoted={false} />,
          count,
        }))}
        {...facet("country")}
      />
      <Choice
        label={text("filter.role")}
        none={text("filter.anyRole")}
        options={ROLES.map((role) => ({ value: role, label: text(`CountryRole.${role}`) }))}
        value={filters.one("role")}
        onChoose={(value) => filters.set("role", value)}
      />
      <SectorFacet sectors={data.forSectors.facets.sectors} {...facet("sector")} />
      <Facet
        title={text("filter.basis")}
        values={data.forBasis.facets.basis.map(({ basis, count }) => ({
          value: basis,
          label: text(`ActionItemBasis.${basis}`),
          count,
        }))}
        {...facet("basis")}
      />
    </div>
  );
};
