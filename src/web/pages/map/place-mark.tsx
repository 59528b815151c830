import type { KeyboardEvent } from "react";
import { useText } from "../../i18n/text";
import type { Place } from "./places";
import { pathOf } from "./projection";

interface PlaceMarkProps {
  readonly place: Place;
  readonly className: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** What makes a drawn thing a button. */
const useButton = ({ place, isChosen, onChoose }: PlaceMarkProps) => {
  const text = useText();
  return {
    role: "button",
    tabIndex: 0,
    "aria-pressed": isChosen,
    "aria-label": text("map.mark", {
      place: place.name.text,
      kind: text(`map.kind.${place.shape.type}`),
      count: place.located.length,
    }),
    "data-place": place.id,
    "data-shape": place.shape.type,
    onClick: onChoose,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      onChoose();
    },
  } as const;
};

/** An area or a line: it lies on the map, and grows with it. A line has a wider one around it, to be hit. */
export const ShapeMark = (props: PlaceMarkProps) => {
  const button = useButton(props);
  const { place, className } = props;
  const path = pathOf(place.shape) ?? "";
  return (
    <g {...button} className={`place ${className}`}>
      {place.shape.type === "LineString" && <path d={path} className="place-halo" />}
      <path d={path} className={place.shape.type === "LineString" ? "place-line" : "place-area"} />
      <title>{place.name.text}</title>
    </g>
  );
};

interface PointMarkProps extends PlaceMarkProps {
  readonly at: readonly [number, number];
}

/** A point: of one size, however near the map is. */
export const PointMark = ({ at: [x, y], ...props }: PointMarkProps) => {
  const button = useButton(props);
  const { place, className } = props;
  const count = place.located.length;
  return (
    <g {...button} className={`place place-point ${className}`} transform={`translate(${x} ${y})`}>
      <circle r="14" className="place-target" />
      <circle r={count > 1 ? 10 : 7} className="place-dot" />
    </g>
  );
};

interface PointNameProps {
  readonly place: Place;
  readonly at: readonly [number, number];
}

/** The words of a point, over it and not in it: the button has its name already. */
export const PointName = ({ place, at: [x, y] }: PointNameProps) => {
  const count = place.located.length;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of texts takes no focus.
    <g aria-hidden="true" transform={`translate(${x} ${y})`}>
      {count > 1 && (
        <text dy="0.35em" className="place-count">
          {count}
        </text>
      )}
      <text x={count > 1 ? 14 : 11} dy="0.35em" className="place-name">
        {place.name.text}
      </text>
    </g>
  );
};

interface ShapeNameProps {
  readonly place: Place;
  readonly at: (longitude: number, latitude: number) => readonly [number, number];
}

/** The name of an area or a line, upright and of one size. */
export const ShapeName = ({ place, at }: ShapeNameProps) => {
  const [longitude, latitude] = anchorOf(place);
  const [x, y] = at(longitude, latitude);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a text takes no focus.
    <text
      x={x}
      y={y}
      dy={place.shape.type === "LineString" ? "-0.5em" : "0"}
      className="place-name shape-name"
      aria-hidden="true"
    >
      {place.name.text}
    </text>
  );
};

/** Where the name of a shape stands: in the middle of its box, or by the middle of the line. */
const anchorOf = ({ shape }: Place): readonly [number, number] => {
  if (shape.type === "Point") return shape.coordinates;
  if (shape.type === "LineString") return shape.coordinates[0] as [number, number];
  const ring = shape.coordinates[0] ?? [];
  const across = ring.map(([longitude]) => longitude);
  const up = ring.map(([, latitude]) => latitude);
  return [(Math.min(...across) + Math.max(...across)) / 2, (Math.min(...up) + Math.max(...up)) / 2];
};
