import { z } from "zod";
import { citations } from "./citation";
import { confidence } from "./confidence";
import { id, partialDate } from "./scalars";
import { text } from "./text";

export const historyEntrySchema = z
  .strictObject({ id, happenedOn: partialDate, summary: text, confidence, note: text.optional(), citations })
  .describe("A milestone of the format itself");

export type HistoryEntryRecord = z.output<typeof historyEntrySchema>;
