import { z } from "zod";
import { EventKind, EventRelation, EventScope } from "../../kernel/database/generated/enums";
import { citations } from "./citation";
import { confidence } from "./confidence";
import { countryCode, id, partialDate, reference } from "./scalars";
import { text } from "./text";

export const eventSchema = z
  .strictObject({
    id,
    happenedOn: partialDate,
    title: text,
    summary: text.describe("A paraphrase, never a copied sentence"),
    kind: z.enum(EventKind),
    relation: z
      .enum(EventRelation)
      .describe(
        "DIRECT: carries an initiative out; SETBACK: the opposite; RELATED: same field; PLANNED: ahead",
      ),
    scope: z.enum(EventScope),
    countries: z.array(countryCode).default([]),
    initiatives: z.array(reference("an initiative")).default([]),
    confidence,
    note: text.optional(),
    citations,
  })
  .describe("What happened after the summit");

export type EventRecord = z.output<typeof eventSchema>;
