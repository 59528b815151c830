import { z } from "zod";
import { countryCode, id } from "./scalars";
import { text } from "./text";

export const countryGroupSchema = z
  .strictObject({ id, name: text, countries: z.array(countryCode).min(1) })
  .describe("Countries that belong together");

export type CountryGroupRecord = z.output<typeof countryGroupSchema>;
