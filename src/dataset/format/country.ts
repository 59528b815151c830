import { z } from "zod";
import { LanguageUse } from "../../kernel/database/generated/enums";
import { citations } from "./citation";
import { confidence } from "./confidence";
import { countryCode } from "./scalars";
import { languageTag, text } from "./text";

const countryLanguage = z.strictObject({
  tag: languageTag,
  script: z
    .string()
    .regex(/^[A-Z][a-z]{3}$/, "is not an ISO 15924 script code")
    .describe("ISO 15924 code"),
  status: z.enum(LanguageUse),
});

export const countrySchema = z
  .strictObject({
    code: countryCode,
    alpha3: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .describe("ISO 3166-1 alpha-3 code"),
    m49: z
      .string()
      .regex(/^\d{3}$/)
      .describe("UN M49 code, the same as the ISO 3166-1 numeric code"),
    name: text,
    officialName: text,
    capital: text,
    latitude: z.number().min(-90).max(90).describe("Of the capital, in degrees"),
    longitude: z.number().min(-180).max(180).describe("Of the capital, in degrees"),
    geonamesId: z.int().positive().optional().describe("Of the capital"),
    languages: z.array(countryLanguage).min(1),
    confidence,
    fieldConfidence: z.record(z.string(), confidence).default({}).describe("Confidence of groups of fields"),
    note: text.optional(),
    citations,
  })
  .describe("A country");

export type CountryRecord = z.output<typeof countrySchema>;
