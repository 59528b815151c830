import type { RecordInput } from "../format/kinds";
import { leaderOf, numbered, SUMMIT_DAY, SYNTHETIC_SOURCE, SYNTHETIC_SUMMIT, syntheticTitle } from "./names";
import type { Random } from "./random";
import type { World } from "./world";

type Initiative = RecordInput<"initiatives">;

const KINDS = {
  INFRASTRUCTURE: 20,
  PROGRAMME: 20,
  ENERGY: 15,
  CORRIDOR: 12,
  ENVIRONMENT: 10,
  INSTITUTION: 8,
  INDUSTRIAL_HUB: 6,
  EDUCATION_ALLIANCE: 4,
  FESTIVAL: 3,
  OTHER: 2,
} as const;

const STAGES = { PROPOSED: 60, OFFERED: 12, ONGOING: 10, ANNOUNCED: 8, FUNDED: 6, STARTED: 4 } as const;

const HAS_PARENT = 0.2;
const HAS_AMOUNT = 0.3;

const roles = (countries: readonly string[]) => {
  const [lead, ...partners] = countries;
  const leading = (["PROPOSER", "LEAD"] as const).map((role) => ({ country: lead ?? "", role }));
  return [...leading, ...partners.map((country) => ({ country, role: "PARTNER" as const }))];
};

const amounts = (id: string, random: Random): Initiative["amounts"] =>
  random.chance(HAS_AMOUNT)
    ? [
        {
          id: `${id}--amount`,
          label: { en: "Synthetic amount" },
          value: random.integer(1, 5000) * 1_000_000,
          unit: "USD",
          currency: "USD",
          qualifier: "ABOUT",
          citations: [SYNTHETIC_SOURCE],
        },
      ]
    : [];

/** One synthetic initiative: plausible in shape, unmistakable in its words. */
export const syntheticInitiative = (number: number, world: World, random: Random): Initiative => {
  const id = numbered("initiative", number);
  const purposes = world.sectors.filter(({ code }) => code.length === 5);
  const sectors = random.sample(purposes, random.integer(1, 2));
  const countries = random.sample(
    world.countries.map(({ code }) => code),
    random.integer(1, 4),
  );
  const summary = { en: `Synthetic summary of initiative ${number}.` };
  return {
    id,
    ...(number > 1 &&
      random.chance(HAS_PARENT) && { parent: numbered("initiative", random.integer(1, number - 1)) }),
    title: syntheticTitle("initiative", number, sectors[0]?.name.en.toString() ?? ""),
    summary,
    kind: random.weighted(KINDS),
    stageAtSummit: random.weighted(STAGES),
    sectors: sectors.map(({ code }) => ({ sector: code, assignedBy: "DATASET" })),
    sdgGoals: random.sample([...Array(17).keys()], random.integer(1, 3)).map((goal) => goal + 1),
    sdgGoalsAssignedBy: "DATASET",
    countries: roles(countries),
    proposals: [
      {
        id: `${id}--proposal`,
        leader: leaderOf(countries[0] ?? ""),
        summit: SYNTHETIC_SUMMIT,
        kind: "PROPOSED",
        proposedOn: SUMMIT_DAY,
        statement: summary,
        citations: [SYNTHETIC_SOURCE],
      },
    ],
    amounts: amounts(id, random),
    confidence: "LOW",
    citations: [SYNTHETIC_SOURCE],
  };
};
