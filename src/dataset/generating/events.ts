import type { RecordInput } from "../format/kinds";
import { LAST_DAY, numbered, SUMMIT_DAY, SYNTHETIC_SOURCE, syntheticTitle } from "./names";
import type { Random } from "./random";
import type { World } from "./world";

type Event = RecordInput<"events">;

const RELATIONS = { DIRECT: 85, SETBACK: 15 } as const;

const KINDS = {
  MEETING: 30,
  AGREEMENT_SIGNED: 25,
  RESULT: 20,
  DECISION: 15,
  CONSTRUCTION_START: 10,
} as const;

/** The one event that moves the items of an initiative. */
export const syntheticEvent = (number: number, world: World, random: Random): Event => {
  const relation = random.weighted(RELATIONS);
  return {
    id: numbered("event", number),
    happenedOn: random.day(SUMMIT_DAY, LAST_DAY),
    title: syntheticTitle("event", number, relation.toLowerCase()),
    summary: { en: `Synthetic event ${number}: it has not happened.` },
    kind: relation === "SETBACK" ? "SETBACK" : random.weighted(KINDS),
    relation,
    scope: "MULTILATERAL",
    countries: random.sample(
      world.countries.map(({ code }) => code),
      2,
    ),
    initiatives: [numbered("initiative", number)],
    confidence: "LOW",
    citations: [SYNTHETIC_SOURCE],
  };
};
