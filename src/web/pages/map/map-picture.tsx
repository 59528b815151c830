import { useRef } from "react";
import { Minus, Plus } from "../../components/icons";
import { useText } from "../../i18n/text";
import { BaseMap, CountryNames, pointOf } from "./base-map";
import { PointMark, PointName, ShapeMark, ShapeName } from "./place-mark";
import type { Place } from "./places";
import { HEIGHT, WIDTH } from "./projection";
import { useCountries } from "./use-countries";
import { useZoom } from "./use-zoom";
import "./map-marks.css";

/** From here on, there is room for the names of areas and lines on a small screen too. */
const NEAR = 2;

interface MapPictureProps {
  readonly places: readonly Place[];
  readonly classOf: (place: Place) => string;
  readonly chosen: string | undefined;
  readonly onChoose: (place: Place) => void;
}

/** The map. It is never mirrored: east is on the right in every language. */
export const MapPicture = ({ places, classOf, chosen, onChoose }: MapPictureProps) => {
  const text = useText();
  const picture = useRef<SVGSVGElement>(null);
  const { countries, hasFailed, retry } = useCountries();
  const { transform, nearer, further, reset } = useZoom(picture);
  const at = (longitude: number, latitude: number): readonly [number, number] =>
    transform.apply([...pointOf(longitude, latitude)] as [number, number]);
  const markFor = (place: Place) => ({
    place,
    className: classOf(place),
    isChosen: place.id === chosen,
    onChoose: () => onChoose(place),
  });
  const shapes = places.filter(({ shape }) => shape.type !== "Point");
  const points = places.filter(({ shape }) => shape.type === "Point");
  return (
    <div className="map-frame">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be drawn into. */}
      <svg
        ref={picture}
        className="map-picture"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        direction="ltr"
        aria-label={text("map.picture")}
        role="group"
        data-near={transform.k >= NEAR}
        data-loaded={countries.length > 0}
      >
        <g transform={transform.toString()}>
          <BaseMap countries={countries} />
          {shapes.map((place) => (
            <ShapeMark key={place.id} {...markFor(place)} />
          ))}
        </g>
        <CountryNames place={at} />
        {shapes.map((place) => (
          <ShapeName key={place.id} place={place} at={at} />
        ))}
        {points.map((place) => (
          <PointMark
            key={place.id}
            {...markFor(place)}
            at={at(...(place.shape.coordinates as [number, number]))}
          />
        ))}
        {points.map((place) => (
          <PointName key={place.id} place={place} at={at(...(place.shape.coordinates as [number, number]))} />
        ))}
      </svg>
      {hasFailed && (
        <p className="note map-without-countries" role="alert">
          {text("failed", { what: text("map.countries") })}{" "}
          <button type="button" className="button" onClick={retry}>
            {text("failed.retry")}
          </button>
        </p>
      )}
      <div className="map-zoom">
        <button type="button" className="button" onClick={nearer} aria-label={text("zoom.nearer")}>
          <Plus />
        </button>
        <button type="button" className="button" onClick={further} aria-label={text("zoom.further")}>
          <Minus />
        </button>
        <button type="button" className="button" onClick={reset}>
          {text("zoom.whole")}
        </button>
      </div>
    </div>
  );
};
