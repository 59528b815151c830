import { z } from "zod";
import { languageTag, text } from "./text";

export const datasetSchema = z
  .strictObject({
    title: text,
    description: text,
    publisher: z.string().min(1),
    licence: z.string().min(1).describe("SPDX expression, or the name of the licence of the data"),
    languages: z.array(languageTag).min(1).describe("The languages that titles should be given in"),
    isSynthetic: z.boolean().describe("true when nothing in it is real"),
  })
  .describe("What the dataset is");

export type DatasetRecord = z.output<typeof datasetSchema>;
