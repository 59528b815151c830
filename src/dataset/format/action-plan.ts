import { z } from "zod";
import { citations } from "./citation";
import { confidence } from "./confidence";
import { day, id, partialDate, reference } from "./scalars";
import { text } from "./text";

const planStatement = z
  .strictObject({
    id,
    statement: text,
    statedBy: z.string().min(1).describe("The name of the person or body"),
    leader: reference("the leader who stated it").optional(),
    statedOn: partialDate,
    fields: z
      .array(z.string().regex(/^[A-Z][A-Z_]*$/))
      .default([])
      .describe("Fields of work that it names"),
    confidence,
    note: text.optional(),
    citations,
  })
  .describe("What is publicly known of the plan");

export const actionPlanSchema = z
  .strictObject({
    id,
    title: text,
    description: text.optional(),
    startsOn: day,
    endsOn: day,
    document: reference("the document that holds the plan").optional(),
    relatedInitiatives: z.array(reference("an initiative about the plan itself")).default([]),
    statements: z.array(planStatement).default([]),
    confidence,
    citations,
  })
  .describe("A plan that a summit adopted");

export type ActionPlanRecord = z.output<typeof actionPlanSchema>;
