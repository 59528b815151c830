import { z } from "zod";
import { sectorCode } from "./scalars";
import { text } from "./text";

export const sectorSchema = z
  .strictObject({
    code: sectorCode,
    name: text,
    parent: sectorCode.optional(),
    isWithdrawn: z.boolean().default(false),
  })
  .describe("A sector or purpose of the OECD DAC code list");

export type SectorRecord = z.output<typeof sectorSchema>;
