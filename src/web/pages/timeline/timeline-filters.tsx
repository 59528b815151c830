import { Choice } from "../../components/facets/choice";
import { CountryChoice, FilterChoice, SectorChoice } from "../../components/facets/facet-choices";
import { useFilters } from "../../components/facets/use-filters";
import { STATUSES } from "../../components/standing/values";
import { Failed } from "../../components/state/failed";
import { TimelineFiltersDocument } from "../../generated/graphql";
import { useGraph } from "../../graph/use-graph";
import { useText } from "../../i18n/text";
import { useAsOf } from "../../routing/as-of";
import { GROUPINGS } from "./groups";

const VIEWS = ["picture", "table"] as const;

/** What the timeline is narrowed to, and how it is shown: the address holds it. */
export const TimelineFilters = () => {
  const text = useText();
  const { asOf } = useAsOf();
  const { one, set } = useFilters();
  const { data, failure, isLoading, retry } = useGraph(TimelineFiltersDocument, { asOf });
  const facets = data?.actionItems.facets;
  if (failure !== undefined) return <Failed what={text("filter.what")} failure={failure} retry={retry} />;
  return (
    <div className="timeline-filters page-actions" aria-busy={isLoading}>
      <Choice
        label={text("timeline.group")}
        options={GROUPINGS.map((value) => ({ value, label: text(`timeline.group.${value}`) }))}
        value={one("group") ?? "sector"}
        onChoose={(value) => set("group", value === "sector" ? undefined : value)}
      />
      <SectorChoice sectors={facets?.sectors} />
      <FilterChoice
        name="status"
        label={text("StatusAxis.OFFICIAL")}
        options={STATUSES.map((value) => ({ value, label: text(`ActionStatus.${value}`) }))}
      />
      <CountryChoice countries={facets?.countries} />
      <Choice
        label={text("chart.show")}
        options={VIEWS.map((value) => ({ value, label: text(`timeline.view.${value}`) }))}
        value={one("view") ?? "picture"}
        onChoose={(value) => set("view", value === "picture" ? undefined : value)}
      />
    </div>
  );
};
