import { z } from "zod";
import { qualifier } from "./amount";
import { citations } from "./citation";
import { confidence } from "./confidence";
import { countryCode, id, partialDate, reference } from "./scalars";
import { text } from "./text";

export const indicatorSchema = z
  .strictObject({
    id,
    label: text,
    value: z.number(),
    unit: z.string().min(1),
    qualifier,
    periodStart: partialDate.optional(),
    periodEnd: partialDate.optional(),
    geography: z.string().min(1).optional().describe("The area in the words of the record"),
    countries: z.array(countryCode).default([]).describe("The countries that the area names"),
    statedBy: z.string().min(1).describe("The name of the person or body"),
    leader: reference("the leader who stated it").optional(),
    statedOn: partialDate.optional(),
    conflictsWith: z.array(reference("an indicator that contradicts it")).default([]),
    confidence,
    note: text.optional(),
    citations,
  })
  .describe("A figure that somebody stated");

export type IndicatorRecord = z.output<typeof indicatorSchema>;
