import { useEffect, useRef } from "react";
import { ProperName } from "../../components/citations/source-names";
import { ConfidenceLevel } from "../../components/confidence/confidence-level";
import { Localized } from "../../components/text/localized";
import { useText } from "../../i18n/text";
import { PageLink } from "../../routing/page-link";
import type { Located, Place } from "./places";
import "./place-list.css";

interface PlaceListProps {
  readonly places: readonly Place[];
  readonly classOf: (place: Place) => string;
  readonly chosen: string | undefined;
  readonly onChoose: (place: Place) => void;
}

/** The same as the map, in words. */
export const PlaceList = ({ places, ...rest }: PlaceListProps) => (
  <ol className="place-list">
    {places.map((place) => (
      <PlaceEntry key={place.id} place={place} {...rest} />
    ))}
  </ol>
);

interface PlaceEntryProps extends Omit<PlaceListProps, "places"> {
  readonly place: Place;
}

const PlaceEntry = ({ place, classOf, chosen, onChoose }: PlaceEntryProps) => {
  const text = useText();
  const entry = useRef<HTMLLIElement>(null);
  const isChosen = chosen === place.id;
  useEffect(() => {
    const list = entry.current?.parentElement;
    if (isChosen && list && entry.current) list.scrollTop = entry.current.offsetTop - 8;
  }, [isChosen]);
  return (
    <li ref={entry} className={`place-entry ${classOf(place)}`} data-chosen={isChosen}>
      <h3>
        <button
          type="button"
          className="place-button"
          aria-pressed={isChosen}
          onClick={() => onChoose(place)}
        >
          <span className={`map-key map-key-${place.shape.type}`} aria-hidden="true" />
          <Localized text={place.name} isNoted={false} />
          <span className="small soft">{text(`map.kind.${place.shape.type}`)}</span>
        </button>
      </h3>
      <ul className="place-initiatives">
        {place.located.map((located) => (
          <LocatedEntry key={located.location.id} {...located} />
        ))}
      </ul>
    </li>
  );
};

const LocatedEntry = ({ initiative, location: { note, citations } }: Located) => {
  const text = useText();
  return (
    <li>
      <PageLink page="initiative" of={initiative.id}>
        <Localized text={initiative.title} />
      </PageLink>
      <p className="small soft">
        {text(`InitiativeStage.${initiative.stage}`)} · {text("confidence")}:{" "}
        <ConfidenceLevel confidence={initiative.confidence} />
      </p>
      {note != null && (
        <p className="note">
          <Localized text={note} />
        </p>
      )}
      <p className="small soft">
        {text("map.sources")}{" "}
        {citations.map(({ source }, index) => (
          <span key={source.id}>
            {index > 0 && ", "}
            <PageLink page="source" of={source.id}>
              <ProperName>{source.publisher}</ProperName>
            </PageLink>
          </span>
        ))}
      </p>
    </li>
  );
};
