import { z } from "zod";
import { AssignedBy, InitiativeKind, SummitStage } from "../../kernel/database/generated/enums";
import { amount } from "./amount";
import { citations } from "./citation";
import { confidence } from "./confidence";
import { countriesInRoles } from "./country-in-role";
import { location } from "./location";
import { proposal } from "./proposal";
import { id, reference, sectorCode } from "./scalars";
import { text } from "./text";

const assignedBy = z
  .enum(AssignedBy)
  .describe("SOURCE: a source names the code; DATASET: the compilers chose it");

export const initiativeSchema = z
  .strictObject({
    id,
    parent: reference("the initiative that it is part of").optional(),
    title: text,
    summary: text.describe("A paraphrase, never a copied sentence"),
    kind: z.enum(InitiativeKind),
    stageAtSummit: z.enum(SummitStage).describe("How it was spoken of at the summit"),
    sectors: z.array(z.strictObject({ sector: sectorCode, assignedBy })).min(1),
    sdgGoals: z.array(z.int().min(1).max(17)).default([]).describe("Sustainable Development Goals, 1 to 17"),
    sdgGoalsAssignedBy: assignedBy,
    countries: countriesInRoles,
    proposals: z.array(proposal).default([]),
    amounts: z.array(amount).default([]),
    locations: z.array(location).default([]),
    confidence,
    note: text.optional(),
    citations,
  })
  .describe("Something that leaders proposed, offered or announced");

export type InitiativeRecord = z.output<typeof initiativeSchema>;
