import { geoAzimuthalEqualArea, geoPath } from "d3-geo";

/** The size that everything is projected to; the picture is as wide as its place. */
export const WIDTH = 840;
export const HEIGHT = 620;

/** The corners of what is seen at first: Central Asia, the Caspian Sea, and the south of Russia. */
const VIEW = {
  type: "MultiPoint" as const,
  coordinates: [
    [46, 36],
    [82, 36],
    [46, 54],
    [82, 54],
  ],
};

/** Areas as large as they are: what is promised for a basin is not to look larger than what is for another. */
export const projection = geoAzimuthalEqualArea()
  .rotate([-64, -45])
  .fitExtent(
    [
      [16, 16],
      [WIDTH - 16, HEIGHT - 16],
    ],
    VIEW,
  )
  .clipAngle(75);

export const pathOf = geoPath(projection);
