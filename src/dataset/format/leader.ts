import { z } from "zod";
import { citations } from "./citation";
import { confidence } from "./confidence";
import { countryCode, id, partialDate } from "./scalars";
import { text } from "./text";

export const leaderSchema = z
  .strictObject({
    id,
    country: countryCode,
    name: text,
    nameVariants: z
      .record(z.string(), z.array(z.string().min(1)).min(1))
      .default({})
      .describe("Other spellings found in sources, by language tag"),
    office: text,
    tookOfficeOn: partialDate.optional(),
    leftOfficeOn: partialDate.optional(),
    tookOfficeNote: text.optional(),
    wikidataId: z
      .string()
      .regex(/^Q\d+$/)
      .optional(),
    confidence,
    note: text.optional(),
    citations,
  })
  .describe("A person in an office, for one unbroken time in it");

export type LeaderRecord = z.output<typeof leaderSchema>;
