import { z } from "zod";
import { Qualifier } from "../../kernel/database/generated/enums";
import { citations } from "./citation";
import { confidence } from "./confidence";
import { currencyCode, id, partialDate } from "./scalars";
import { text } from "./text";

export const qualifier = z.enum(Qualifier).default("EXACT").describe("How the speaker qualified the figure");

export const amount = z
  .strictObject({
    id,
    label: text,
    value: z.number(),
    unit: z.string().min(1).describe("What is counted, in the singular unit of the value: USD, persons"),
    currency: currencyCode.optional(),
    qualifier,
    periodStart: partialDate.optional(),
    periodEnd: partialDate.optional(),
    statedOn: partialDate.optional(),
    confidence: confidence.optional(),
    note: text.optional(),
    citations,
  })
  .describe("A figure that belongs to one initiative");
