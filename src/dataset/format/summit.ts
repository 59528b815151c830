import { z } from "zod";
import { SummitStatus } from "../../kernel/database/generated/enums";
import { citations } from "./citation";
import { confidence } from "./confidence";
import { countryCode, id, partialDate, reference } from "./scalars";
import { languageTag, text } from "./text";

const venue = z
  .strictObject({ name: text, confidence, note: text.optional(), citations })
  .describe("The building and the hall");

const speech = z
  .strictObject({ id, leader: reference("a leader"), language: languageTag, citations })
  .describe("A speech whose text is known, by the language of that text");

export const summitSchema = z
  .strictObject({
    id,
    ordinal: z.int().positive(),
    status: z.enum(SummitStatus),
    name: text,
    heldOn: partialDate.optional(),
    endedOn: partialDate.optional(),
    city: text.optional(),
    hostCountry: countryCode.optional(),
    chair: reference("a leader").optional(),
    occasion: text.optional(),
    venue: venue.optional(),
    countries: z.array(countryCode).min(1).describe("The countries of the format"),
    participants: z.array(reference("a leader")).default([]).describe("Leaders who took part"),
    speeches: z.array(speech).default([]),
    confidence,
    note: text.optional(),
    citations,
  })
  .describe("A meeting of the heads of state");

export type SummitRecord = z.output<typeof summitSchema>;
