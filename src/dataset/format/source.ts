import { z } from "zod";
import { SourceKind, SourceReading } from "../../kernel/database/generated/enums";
import { id, partialDate, webAddress } from "./scalars";
import { languageTag, text } from "./text";

export const sourceSchema = z
  .strictObject({
    id,
    title: z.string().min(1).describe("What the source says, in the words of the compilers"),
    publisher: z.string().min(1),
    language: languageTag,
    publishedOn: partialDate.optional(),
    url: webAddress.optional(),
    kind: z.enum(SourceKind),
    reading: z.enum(SourceReading).describe("How much of it the compilers read"),
    note: text.optional(),
  })
  .describe("Something that can be cited");

export type SourceRecord = z.output<typeof sourceSchema>;
