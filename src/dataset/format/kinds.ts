import type { z } from "zod";
import { actionItemSchema } from "./action-item";
import { actionPlanSchema } from "./action-plan";
import { countrySchema } from "./country";
import { countryGroupSchema } from "./country-group";
import { disagreementSchema } from "./disagreement";
import { documentSchema } from "./document";
import { eventSchema } from "./event";
import { historyEntrySchema } from "./history-entry";
import { indicatorSchema } from "./indicator";
import { initiativeSchema } from "./initiative";
import { leaderSchema } from "./leader";
import { sectorSchema } from "./sector";
import { sourceSchema } from "./source";
import { summitSchema } from "./summit";

/**
 * Every kind of record, named as its file. A kind refers to kinds before it, or to itself: this is the order of
 * reading and of importing.
 */
export const RECORD_SCHEMAS = {
  sources: sourceSchema,
  countries: countrySchema,
  "country-groups": countryGroupSchema,
  leaders: leaderSchema,
  sectors: sectorSchema,
  summits: summitSchema,
  documents: documentSchema,
  history: historyEntrySchema,
  initiatives: initiativeSchema,
  indicators: indicatorSchema,
  events: eventSchema,
  "action-plans": actionPlanSchema,
  disagreements: disagreementSchema,
  "action-items": actionItemSchema,
} as const;

export type RecordKind = keyof typeof RECORD_SCHEMAS;

export type RecordOf<Kind extends RecordKind> = z.output<(typeof RECORD_SCHEMAS)[Kind]>;

/** As it is written in a file: with short forms, and without what has a default. */
export type RecordInput<Kind extends RecordKind> = z.input<(typeof RECORD_SCHEMAS)[Kind]>;

export const RECORD_KINDS = Object.keys(RECORD_SCHEMAS) as readonly RecordKind[];
