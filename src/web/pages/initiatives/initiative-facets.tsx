import { Choice, named } from "../../components/facets/choice";
import { Facet } from "../../components/facets/facet";
import { SectorFacet } from "../../components/facets/sector-facet";
import type { Filters } from "../../components/facets/use-filters";
import { Answered } from "../../components/state/answered";
import { Localized } from "../../components/text/localized";
import { type CountryRole, InitiativeFacetsDocument } from "../../generated/graphql";
import { useGraph } from "../../graph/use-graph";
import { useText } from "../../i18n/text";
import { initiativeFilter } from "./filter";

export const ROLES: readonly CountryRole[] = ["LEAD", "PROPOSER", "PARTNER", "FUNDER", "BENEFICIARY"];

interface InitiativeFacetsProps {
  readonly filters: Filters;
  readonly found: readonly string[] | undefined;
}

/** What initiatives can be narrowed by, and how many each value would leave. */
export const InitiativeFacets = ({ filters, found }: InitiativeFacetsProps) => {
  const text = useText();
  const answer = useGraph(InitiativeFacetsDocument, {
    filter: initiativeFilter(filters, found),
    withoutSectors: initiativeFilter(filters, found, "sector"),
    withoutKinds: initiativeFilter(filters, found, "kind"),
    withoutStages: initiativeFilter(filters, found, "stage"),
  });
  return (
    <Answered what={text("filter.what")} answer={answer} lines={10} isToldElsewhere>
      {({ initiatives, forSectors, forKinds, forStages, leaders, summits }) => (
        <div className="facets-body">
          <Facet
            title={text("filter.country")}
            values={initiatives.facets.countries.map(({ country, count }) => ({
              value: country.code,
              label: <Localized text={country.name} isNoted={false} />,
              count,
            }))}
            chosen={filters.all("country")}
            onToggle={(value) => filters.toggle("country", value)}
          />
          <Choice
            label={text("filter.role")}
            none={text("filter.anyRole")}
            options={ROLES.map((role) => ({ value: role, label: text(`CountryRole.${role}`) }))}
            value={filters.one("role")}
            onChoose={(value) => filters.set("role", value)}
          />
          <SectorFacet
            sectors={forSectors.facets.sectors}
            chosen={filters.all("sector")}
            onToggle={(value) => filters.toggle("sector", value)}
          />
          <Facet
            title={text("filter.stage")}
            values={forStages.facets.stages.map(({ stage, count }) => ({
              value: stage,
              label: text(`InitiativeStage.${stage}`),
              count,
            }))}
            chosen={filters.all("stage")}
            onToggle={(value) => filters.toggle("stage", value)}
          />
          <Facet
            title={text("filter.kind")}
            values={forKinds.facets.kinds.map(({ kind, count }) => ({
              value: kind,
              label: text(`InitiativeKind.${kind}`),
              count,
            }))}
            chosen={filters.all("kind")}
            onToggle={(value) => filters.toggle("kind", value)}
          />
          <Choice
            label={text("filter.leader")}
            none={text("filter.anyLeader")}
            options={leaders.nodes.map(({ id, name }) => ({ value: id, ...named(name) }))}
            value={filters.one("leader")}
            onChoose={(value) => filters.set("leader", value)}
          />
          <Choice
            label={text("filter.summit")}
            none={text("filter.anySummit")}
            options={summits.map(({ id, name }) => ({ value: id, ...named(name) }))}
            value={filters.one("summit")}
            onChoose={(value) => filters.set("summit", value)}
          />
        </div>
      )}
    </Answered>
  );
};
