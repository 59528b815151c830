import { z } from "zod";
import { DocumentKind } from "../../kernel/database/generated/enums";
import { citations } from "./citation";
import { confidence } from "./confidence";
import { id, partialDate, reference } from "./scalars";
import { text } from "./text";

const point = z
  .strictObject({
    id,
    topic: z.string().regex(/^[A-Z][A-Z_]*$/),
    number: z.string().min(1).optional().describe("The number of the point in the document"),
    summary: text.describe("A paraphrase, never a copied sentence"),
    confidence,
    citations,
  })
  .describe("A point of the document, paraphrased");

export const documentSchema = z
  .strictObject({
    id,
    summit: reference("a summit"),
    position: z.int().positive().describe("Its place among the documents of the summit"),
    kind: z.enum(DocumentKind),
    title: text,
    adoptedOn: partialDate.optional(),
    isTextPublic: z.boolean(),
    textSource: reference("the source that has the text").optional(),
    pointCount: z.int().positive().optional(),
    pointCountNote: text.optional(),
    points: z.array(point).default([]),
    confidence,
    note: text.optional(),
    citations,
  })
  .describe("A document that a summit adopted");

export type DocumentRecord = z.output<typeof documentSchema>;
