import type { Measurement } from "../measuring/measurement";
import { growthOf } from "./growth";
import { ratio, significant } from "./numbers";
import type { Results } from "./results";

/** What the program is to reach, and what it did. */
export interface Mark {
  readonly mark: string;
  readonly reach: string;
  readonly measured: string;
  readonly isMet: boolean;
}

type Figure = "requestsPerSecond" | "serverCpuMs" | "databaseCpuMs";

interface Limit {
  readonly word: "at most" | "at least";
  readonly value: number;
}

const atMost = (value: number): Limit => ({ word: "at most", value });
const atLeast = (value: number): Limit => ({ word: "at least", value });

const isWithin = ({ word, value }: Limit, measured: number): boolean =>
  word === "at most" ? measured <= value : measured >= value;

/** No mark where nothing was measured. */
const markOf = (mark: string, limit: Limit, unit: string, measured: number | undefined): readonly Mark[] => {
  if (measured === undefined) return [];
  const { word, value } = limit;
  return [
    {
      mark,
      reach: `${word} ${value}${unit}`,
      measured: `${significant(measured)}${unit}`,
      isMet: isWithin(limit, measured),
    },
  ];
};

const PEERS = ["postgraphile", "mercurius", "usual-stack"];

const QUERIES_WITH_OBJECTS = ["Q1", "Q2", "Q3"];

/** Sarazm's figure for a query, as part of another contender's. */
const against = (
  measurements: readonly Measurement[],
  query: string,
  contender: string,
  figure: Figure,
): number | undefined => {
  const find = (name: string) => measurements.find((one) => one.query === query && one.contender === name);
  return ratio(find("sarazm")?.[figure], find(contender)?.[figure]);
};

const RATIOS: readonly (readonly [figure: Figure, says: string, contender: string, limit: Limit])[] = [
  ["serverCpuMs", "server CPU", "postgraphile", atMost(0.25)],
  ["serverCpuMs", "server CPU", "usual-stack", atMost(0.1)],
  ["serverCpuMs", "server CPU", "floor", atMost(2)],
  ["requestsPerSecond", "requests/s", "postgraphile", atLeast(2)],
  ["requestsPerSecond", "requests/s", "usual-stack", atLeast(4)],
];

const ratioMarks = (measurements: readonly Measurement[]): readonly Mark[] =>
  RATIOS.flatMap(([figure, says, contender, limit]) =>
    QUERIES_WITH_OBJECTS.flatMap((query) =>
      markOf(`${query}: ${says} ÷ ${contender}`, limit, "", against(measurements, query, contender, figure)),
    ),
  );

/** Level with the best of the peers, within what rounds differ by. */
const LEVEL = 0.95;

const bestOfPeers = (
  measurements: readonly Measurement[],
  query: string,
  figure: Figure,
  best: (...values: number[]) => number,
): number | undefined => {
  const ratios = PEERS.map((peer) => against(measurements, query, peer, figure));
  const known = ratios.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : best(...known);
};

const bestMarks = (measurements: readonly Measurement[]): readonly Mark[] => [
  ...markOf(
    "Q4: requests/s ÷ fastest peer",
    atLeast(LEVEL),
    "",
    bestOfPeers(measurements, "Q4", "requestsPerSecond", Math.min),
  ),
  ...[...QUERIES_WITH_OBJECTS, "Q4"].flatMap((query) =>
    markOf(
      `${query}: database CPU ÷ most frugal peer`,
      atMost(1),
      "",
      bestOfPeers(measurements, query, "databaseCpuMs", Math.max),
    ),
  ),
];

const statementMarks = (measurements: readonly Measurement[]): readonly Mark[] =>
  measurements
    .filter(({ contender, query }) => contender === "sarazm" && query !== "again")
    .flatMap(({ query, statements }) => markOf(`${query}: statements`, atMost(1), "", statements));

const growthMarks = (measurements: readonly Measurement[]): readonly Mark[] =>
  growthOf(measurements)
    .filter(({ contender }) => contender === "sarazm")
    .flatMap(({ query, p50Growth }) => markOf(`${query}: growth of p50`, atMost(1.5), "", p50Growth));

/** The marks that a run can tell of: at the scale that it measured first; growth over all scales. */
export const marksOf = ({ measurements, starts }: Results): readonly Mark[] => {
  const [items] = [...measurements, ...starts].map((one) => one.items);
  const ofScale = measurements.filter((one) => one.items === items);
  const [start] = starts;
  return [
    ...ratioMarks(ofScale),
    ...bestMarks(ofScale),
    ...statementMarks(ofScale),
    ...growthMarks(measurements),
    ...markOf(
      "again: requests/s ÷ static file",
      atLeast(0.6),
      "",
      against(ofScale, "again", "static", "requestsPerSecond"),
    ),
    ...markOf(
      "start to first answer, existing data directory",
      atMost(2000),
      " ms",
      start?.existingDirectoryMs,
    ),
    ...markOf("start to first answer, empty data directory", atMost(6000), " ms", start?.emptyDirectoryMs),
    ...markOf("memory of the idle server", atMost(150), " MB", start?.idleMemoryMb),
  ];
};
