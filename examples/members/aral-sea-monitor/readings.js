// An invented series. No station of these names exists, and nothing was measured.

export const NOTICE = "Example figures, invented to show how another owner's data join the graph.";

export const STATIONS = [
  { id: "example-north-terrace", name: "Example station North Terrace" },
  { id: "example-south-flat", name: "Example station South Flat" },
];

/** The initiatives of Sarazm for which something is measured, by their ids. */
const STATIONS_OF = { "joint-water-programmes": STATIONS.map(({ id }) => id) };

const series = (station, quantity, unit, values) =>
  values.map((value, year) => ({ station, measuredOn: `${2022 + year}-09-15`, quantity, value, unit }));

const READINGS = [
  ...series("example-north-terrace", "VEGETATION_COVER", "%", [4, 6, 9, 13]),
  ...series("example-north-terrace", "SOIL_SALINITY", "dS/m", [21, 20.2, 18.9, 17.4]),
  ...series("example-south-flat", "VEGETATION_COVER", "%", [2, 2, 3, 5]),
  ...series("example-south-flat", "SOIL_SALINITY", "dS/m", [28, 27.5, 27.1, 26]),
];

export const stationById = (id) => STATIONS.find((station) => station.id === id) ?? null;

/** What is measured for an initiative; null where nothing is. */
export function monitoringOf(initiativeId) {
  const ids = STATIONS_OF[initiativeId];
  if (ids === undefined) return null;
  return {
    notice: NOTICE,
    stations: ids.map(stationById),
    readings: ({ quantity }) =>
      READINGS.filter(({ station }) => ids.includes(station))
        .filter((reading) => quantity == null || reading.quantity === quantity)
        .sort((one, other) => (one.measuredOn < other.measuredOn ? -1 : 1))
        .map((reading) => ({ ...reading, station: stationById(reading.station) })),
  };
}
