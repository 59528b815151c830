import { Choice } from "../../components/facets/choice";
import { useFilters } from "../../components/facets/use-filters";
import { MapFiltersDocument } from "../../generated/graphql";
import { useGraph } from "../../graph/use-graph";
import { useText } from "../../i18n/text";
import { COLOURINGS, STAGES } from "./groups";

const NOTHING = {};

/** What the map is narrowed to, and what its colours mean: the address holds it. */
export const MapFilters = () => {
  const text = useText();
  const { one, set } = useFilters();
  const facets = useGraph(MapFiltersDocument, NOTHING).data?.initiatives.facets;
  const sectors = (facets?.sectors ?? []).filter(({ sector }) => sector.parent == null);
  const choice = (name: string) => ({
    value: one(name),
    onChoose: (value: string | undefined) => set(name, value),
  });
  const all = text("filter.all");
  return (
    <div className="map-filters page-actions">
      <Choice
        label={text("map.colour")}
        options={COLOURINGS.map((value) => ({ value, label: text(`map.colour.${value}`) }))}
        value={one("colour") ?? "stage"}
        onChoose={(value) => set("colour", value === "stage" ? undefined : value)}
      />
      <Choice
        label={text("map.colour.sector")}
        none={all}
        options={sectors.map(({ sector }) => ({ value: sector.code, label: sector.name.text }))}
        {...choice("sector")}
      />
      <Choice
        label={text("map.colour.stage")}
        none={all}
        options={STAGES.map((value) => ({ value, label: text(`stage.${value}`) }))}
        {...choice("stage")}
      />
      <Choice
        label={text("overview.country")}
        none={all}
        options={(facets?.countries ?? []).map(({ country }) => ({
          value: country.code,
          label: country.name.text,
        }))}
        {...choice("country")}
      />
    </div>
  );
};
