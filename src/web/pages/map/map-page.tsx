import { useMemo } from "react";
import { useFilters } from "../../components/facets/use-filters";
import { NamedHead } from "../../components/page/named-head";
import { Section } from "../../components/page/section";
import { Answered } from "../../components/state/answered";
import { Empty } from "../../components/state/empty";
import { TakeAway } from "../../components/take-away/take-away";
import {
  type InitiativeFilter,
  type InitiativeStage,
  MapDocument,
  type MapQuery,
} from "../../generated/graphql";
import { useEveryPage } from "../../graph/use-every-page";
import { useText } from "../../i18n/text";
import { PageLink } from "../../routing/page-link";
import { type Colouring, classOfPlace, groupsOf } from "./groups";
import { MapFilters } from "./map-filters";
import { MapLegend } from "./map-legend";
import { MapPicture } from "./map-picture";
import { PlaceList } from "./place-list";
import { placesOf } from "./places";
import "./map.css";

const READ = { listOf: (data: MapQuery) => data.initiatives, mostPages: 20 };

const useMapFilter = (): InitiativeFilter => {
  const { one } = useFilters();
  const [sector, stage, country] = [one("sector"), one("stage"), one("country")];
  return {
    ...(sector && { sectors: [sector] }),
    ...(stage && { stages: [stage as InitiativeStage] }),
    ...(country && { countries: [country] }),
  };
};

/** Initiatives where they are, as far as sources say where that is. */
export const MapPage = () => {
  const text = useText();
  const filter = useMapFilter();
  const answer = useEveryPage(MapDocument, { filter }, READ);
  return (
    <>
      <NamedHead page="map" />
      <MapFilters />
      <Answered what={text("map.what")} answer={answer} lines={14}>
        {(pages) => (
          <>
            <Mapped pages={pages} />
            <TakeAway table="initiatives" where={filter} />
          </>
        )}
      </Answered>
    </>
  );
};

const Mapped = ({ pages }: { readonly pages: readonly MapQuery[] }) => {
  const text = useText();
  const { one, set } = useFilters();
  const colouring: Colouring = one("colour") === "sector" ? "sector" : "stage";
  const initiatives = useMemo(() => pages.flatMap((page) => page.initiatives.nodes), [pages]);
  const places = useMemo(() => placesOf(initiatives), [initiatives]);
  const groups = groupsOf(colouring, places, text);
  const shared = {
    places,
    classOf: (place: (typeof places)[number]) => classOfPlace(colouring, groups, place),
    chosen: one("place"),
    onChoose: ({ id }: { readonly id: string }) =>
      set("place", one("place") === id ? undefined : id, { isTyping: true }),
  };
  const hasSeveral = places.some((place) => shared.classOf(place) === "hue-several");
  const located = initiatives.filter(({ locations }) => locations.length > 0).length;
  const total = pages[0]?.initiatives.totalCount ?? 0;
  return (
    <div className="map-layout">
      <figure className="map-figure">
        <MapPicture {...shared} />
        <figcaption>
          <MapLegend groups={groups} hasSeveral={hasSeveral} />
          <p className="small soft">{text("map.how")}</p>
        </figcaption>
      </figure>
      <Section title={text("map.places")} className="map-places">
        <p className="small soft" role="status">
          {text("map.located", {
            located,
            total,
            read: initiatives.length,
            unlocated: initiatives.length - located,
          })}{" "}
          <PageLink page="initiatives">{text("map.all")}</PageLink>
        </p>
        {places.length === 0 ? <Empty>{text("map.none")}</Empty> : <PlaceList {...shared} />}
      </Section>
    </div>
  );
};
