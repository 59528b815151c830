import { z } from "zod";
import { citations } from "./citation";
import { confidence } from "./confidence";
import { id, reference } from "./scalars";
import { text } from "./text";

const position = z.strictObject({
  id,
  value: z.string().min(1).describe("What these sources say"),
  citations,
});

const subject = z
  .strictObject({
    initiative: reference("an initiative").optional(),
    indicator: reference("an indicator").optional(),
    event: reference("an event").optional(),
    summit: reference("a summit").optional(),
    planStatement: reference("a statement of an action plan").optional(),
  })
  .refine((value) => Object.values(value).filter((of) => of !== undefined).length === 1, {
    error: "names none or several: a subject is exactly one record",
  })
  .describe("What the disagreement is about: exactly one record");

export const disagreementSchema = z
  .strictObject({
    id,
    topic: text,
    positions: z.array(position).min(2, "has fewer than two positions"),
    assessment: text.describe("What the compilers make of it"),
    subjects: z.array(subject).default([]),
    confidence,
  })
  .describe("Sources that contradict each other: every position stays");

export type DisagreementRecord = z.output<typeof disagreementSchema>;
