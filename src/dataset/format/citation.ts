import { z } from "zod";
import { reference } from "./scalars";

const sourceId = reference("a source");

const citationObject = z.strictObject({
  source: sourceId,
  locator: z.string().min(1).optional().describe("Where in the source: a paragraph, a point, a quotation"),
  note: z.string().min(1).optional().describe("What to know when relying on this source here"),
});

export type Citation = z.output<typeof citationObject>;

export const citation = z
  .union([sourceId.transform((source): Citation => ({ source })), citationObject])
  .meta({ id: "Citation", description: "The id of a source alone, or with the place in it" });

/** What a record rests on: at least one source, always. */
export const citations = z.array(citation).min(1, "names no source").describe("The sources it rests on");
