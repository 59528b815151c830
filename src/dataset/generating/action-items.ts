import type { RecordInput } from "../format/kinds";
import { LAST_DAY, numbered, SUMMIT_DAY, SYNTHETIC_PLAN, SYNTHETIC_SOURCE, syntheticTitle } from "./names";
import type { Random } from "./random";
import type { World } from "./world";

type ActionItem = RecordInput<"action-items">;
type Event = Pick<RecordInput<"events">, "id" | "relation" | "happenedOn">;

const AFTER = {
  DIRECT: {
    status: { IMPLEMENTATION: 60, FINALISATION: 15, CLOSED: 20, PIPELINE: 5 },
    assessment: { LIMITED: 50, SUBSTANTIAL: 30, COMPLETE: 20 },
  },
  SETBACK: {
    status: { SUSPENDED: 70, CANCELLED: 30 },
    assessment: { NOT_STARTED: 80, LIMITED: 20 },
  },
} as const;

const END_YEARS = { "2025": 10, "2026": 45, "2027": 45 } as const;
const HAS_MILESTONE = 0.25;
const IS_RECORDED_LATE = 0.2;

/** About a fifth of what happened became known here only later. */
const recordedAt = (day: string, random: Random): string =>
  `${random.chance(IS_RECORDED_LATE) ? random.day(day, LAST_DAY) : day}T12:00:00Z`;

const history = (id: string, event: Event, random: Random): ActionItem["history"] => {
  const outcome = AFTER[event.relation === "SETBACK" ? "SETBACK" : "DIRECT"];
  const effectiveOn = random.day(event.happenedOn, LAST_DAY);
  const evidence = [{ event: event.id }];
  const entry = { recordedBy: "Synthetic recorder", evidence };
  const moved = { ...entry, effectiveOn, recordedAt: recordedAt(effectiveOn, random) };
  const planned = {
    effectiveOn: SUMMIT_DAY,
    recordedAt: `${SUMMIT_DAY}T12:00:00Z`,
    recordedBy: entry.recordedBy,
  };
  return [
    {
      id: `${id}--official-1`,
      axis: "OFFICIAL",
      to: "PIPELINE",
      ...planned,
      evidence: [{ source: SYNTHETIC_SOURCE }],
    },
    {
      id: `${id}--official-2`,
      axis: "OFFICIAL",
      from: "PIPELINE",
      to: random.weighted<string>(outcome.status) as "CLOSED",
      ...moved,
    },
    {
      id: `${id}--assessment-1`,
      axis: "ASSESSMENT",
      from: "NO_EVIDENCE",
      to: random.weighted<string>(outcome.assessment) as "COMPLETE",
      ...moved,
    },
  ];
};

const milestones = (id: string, plannedOn: string, random: Random): ActionItem["milestones"] =>
  random.chance(HAS_MILESTONE)
    ? [
        {
          id: `${id}--milestone-1`,
          title: { en: "Synthetic milestone" },
          plannedOn,
          citations: [SYNTHETIC_SOURCE],
        },
      ]
    : [];

const roles = (countries: readonly string[]) =>
  countries.map((country, index) => ({
    country,
    role: index === 0 ? ("LEAD" as const) : ("PARTNER" as const),
  }));

/** One synthetic action item with its history of three entries. */
export const syntheticItem = (
  number: number,
  initiative: number,
  event: Event,
  world: World,
  random: Random,
): ActionItem => {
  const id = numbered("item", number);
  const plannedEnd = `${random.weighted(END_YEARS)}-${random.pick(["03", "06", "09", "12"])}`;
  const countries = random.sample(
    world.countries.map(({ code }) => code),
    random.integer(1, 3),
  );
  return {
    id,
    plan: SYNTHETIC_PLAN,
    initiative: numbered("initiative", initiative),
    title: syntheticTitle("item", number, `of initiative ${initiative}`),
    basis: "SUMMIT_PROPOSAL",
    plannedStart: "2025",
    plannedEnd,
    countries: roles(countries),
    milestones: milestones(id, plannedEnd, random),
    citations: [SYNTHETIC_SOURCE],
    history: history(id, event, random),
  };
};
