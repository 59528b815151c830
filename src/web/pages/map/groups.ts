import type { InitiativeStage, MappedInitiativeFragment, TextFragment } from "../../generated/graphql";
import type { useText } from "../../i18n/text";
import type { Place } from "./places";

/** What the colours of the map tell apart. */
export const COLOURINGS = ["stage", "sector"] as const;

export type Colouring = (typeof COLOURINGS)[number];

/** One entry of the legend. */
export interface Group {
  readonly key: string;
  /** The class that colours it. */
  readonly className: string;
  readonly label: string | TextFragment;
}

export const STAGES: readonly InitiativeStage[] = ["PROPOSED", "ADOPTED", "UNDERWAY", "COMPLETED", "DROPPED"];

const HUES = 8;

type Text = ReturnType<typeof useText>;

/** The sector of an initiative that counts for its colour: its first, at the top of the list of sectors. */
const sectorOf = ({ sectors: [sector] }: MappedInitiativeFragment) => sector?.parent ?? sector;

const keyOf = (colouring: Colouring, initiative: MappedInitiativeFragment): string =>
  colouring === "stage" ? initiative.stage : (sectorOf(initiative)?.code ?? "");

const stageGroups = (places: readonly Place[], text: Text): Group[] =>
  STAGES.filter((stage) =>
    places.some(({ located }) => located.some(({ initiative }) => initiative.stage === stage)),
  ).map((stage) => ({ key: stage, className: `stage-${stage}`, label: text(`InitiativeStage.${stage}`) }));

const sectorGroups = (places: readonly Place[]): Group[] => {
  const sectors = new Map(
    places
      .flatMap(({ located }) => located.map(({ initiative }) => sectorOf(initiative)))
      .flatMap((sector) => (sector === undefined ? [] : [[sector.code, sector.name] as const])),
  );
  return [...sectors]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([key, label], index) => ({ key, className: `hue-${index % HUES}`, label }));
};

/** What is told apart among places. */
export const groupsOf = (colouring: Colouring, places: readonly Place[], text: Text): readonly Group[] =>
  colouring === "stage" ? stageGroups(places, text) : sectorGroups(places);

/** The class that colours a place; a place of several groups has a colour of its own. */
export const classOfPlace = (colouring: Colouring, groups: readonly Group[], { located }: Place): string => {
  const [key, ...others] = new Set(located.map(({ initiative }) => keyOf(colouring, initiative)));
  if (others.length > 0) return "hue-several";
  return groups.find((group) => group.key === key)?.className ?? "hue-several";
};
