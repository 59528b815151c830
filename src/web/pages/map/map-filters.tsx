import { Choice } from "../../components/facets/choice";
import { CountryChoice, FilterChoice, SectorChoice } from "../../components/facets/facet-choices";
import { useFilters } from "../../components/facets/use-filters";
import { Failed } from "../../components/state/failed";
import { MapFiltersDocument } from "../../generated/graphql";
import { useGraph } from "../../graph/use-graph";
import { useText } from "../../i18n/text";
import { COLOURINGS, STAGES } from "./groups";

const NOTHING = {};

/** What the map is narrowed to, and what its colours mean: the address holds it. */
export const MapFilters = () => {
  const text = useText();
  const { one, set } = useFilters();
  const { data, failure, isLoading, retry } = useGraph(MapFiltersDocument, NOTHING);
  const facets = data?.initiatives.facets;
  if (failure !== undefined) return <Failed what={text("filter.what")} failure={failure} retry={retry} />;
  return (
    <div className="map-filters page-actions" aria-busy={isLoading}>
      <Choice
        label={text("map.colour")}
        options={COLOURINGS.map((value) => ({ value, label: text(`map.colour.${value}`) }))}
        value={one("colour") ?? "stage"}
        onChoose={(value) => set("colour", value === "stage" ? undefined : value)}
      />
      <SectorChoice sectors={facets?.sectors} />
      <FilterChoice
        name="stage"
        label={text("map.colour.stage")}
        options={STAGES.map((value) => ({ value, label: text(`InitiativeStage.${value}`) }))}
      />
      <CountryChoice countries={facets?.countries} />
    </div>
  );
};
