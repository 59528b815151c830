import type { CountryFacetFragment, SectorFacetFragment } from "../../generated/graphql";
import { useText } from "../../i18n/text";
import { Choice, named, type Option } from "./choice";
import { useFilters } from "./use-filters";

interface FilterChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
}

/** Narrows to one of several, or to none of them; the address holds which. */
export const FilterChoice = ({ name, label, options }: FilterChoiceProps) => {
  const text = useText();
  const { one, set } = useFilters();
  return (
    <Choice
      label={label}
      none={text("filter.all")}
      options={options}
      value={one(name)}
      onChoose={(value) => set(name, value)}
    />
  );
};

/** Narrows to one of the sectors at the top. */
export const SectorChoice = ({
  sectors = [],
}: {
  readonly sectors?: readonly SectorFacetFragment[] | undefined;
}) => {
  const text = useText();
  const roots = sectors.filter(({ sector }) => sector.parent == null);
  return (
    <FilterChoice
      name="sector"
      label={text("map.colour.sector")}
      options={roots.map(({ sector: { code, name } }) => ({ value: code, ...named(name) }))}
    />
  );
};

/** Narrows to one country. */
export const CountryChoice = ({
  countries = [],
}: {
  readonly countries?: readonly CountryFacetFragment[] | undefined;
}) => {
  const text = useText();
  return (
    <FilterChoice
      name="country"
      label={text("overview.country")}
      options={countries.map(({ country: { code, name } }) => ({ value: code, ...named(name) }))}
    />
  );
};
