import { geoArea } from "d3-geo";
import type { MappedInitiativeFragment } from "../../generated/graphql";

type Location = MappedInitiativeFragment["locations"][number];

/** What is drawn of a place. */
export type Shape =
  | { readonly type: "Point"; readonly coordinates: [number, number] }
  | { readonly type: "LineString"; readonly coordinates: [number, number][] }
  | { readonly type: "Polygon"; readonly coordinates: [number, number][][] };

/** An initiative in a place. */
export interface Located {
  readonly initiative: MappedInitiativeFragment;
  readonly location: Location;
}

/** One place, with all initiatives that are in it. */
export interface Place {
  /** The id of its first location: the address names it. */
  readonly id: string;
  readonly name: Location["name"];
  readonly shape: Shape;
  readonly located: readonly Located[];
}

/** On a sphere a ring the wrong way round is everything but what it surrounds: d3 walks them clockwise. */
const wound = (shape: Shape): Shape =>
  shape.type === "Polygon" && geoArea(shape) > 2 * Math.PI
    ? { ...shape, coordinates: shape.coordinates.map((ring) => ring.toReversed()) }
    : shape;

const SIZES: Readonly<Record<Shape["type"], number>> = { Polygon: 0, LineString: 1, Point: 2 };

/** The places of initiatives: areas first, so that lines and points are drawn over them, and larger before smaller. */
export const placesOf = (initiatives: readonly MappedInitiativeFragment[]): readonly Place[] => {
  const places = new Map<string, Place>();
  for (const initiative of initiatives) {
    for (const location of initiative.locations) {
      const key = JSON.stringify(location.geometry);
      const known = places.get(key);
      const located = [...(known?.located ?? []), { initiative, location }];
      const { id, name } = known ?? location;
      places.set(key, { id, name, shape: wound(location.geometry as Shape), located });
    }
  }
  return [...places.values()].sort(
    (one, other) =>
      SIZES[one.shape.type] - SIZES[other.shape.type] || geoArea(other.shape) - geoArea(one.shape),
  );
};
