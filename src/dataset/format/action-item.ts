import { z } from "zod";
import { ActionItemBasis } from "../../kernel/database/generated/enums";
import { citations } from "./citation";
import { countriesInRoles } from "./country-in-role";
import { id, partialDate, reference } from "./scalars";
import { statusChange } from "./status-change";
import { text } from "./text";

const milestone = z.strictObject({
  id,
  title: text,
  plannedOn: partialDate.optional(),
  completedOn: partialDate.optional(),
  note: text.optional(),
  citations,
});

export const actionItemSchema = z
  .strictObject({
    id,
    plan: reference("an action plan"),
    initiative: reference("the initiative that it follows from").optional(),
    title: text,
    description: text.optional(),
    basis: z
      .enum(ActionItemBasis)
      .describe(
        "PLAN_TEXT: a source quotes the plan; COMMUNIQUE: stated there; SUMMIT_PROPOSAL: follows from a proposal",
      ),
    plannedStart: partialDate.optional(),
    plannedEnd: partialDate.optional(),
    actualStart: partialDate.optional(),
    actualEnd: partialDate.optional(),
    countries: countriesInRoles,
    milestones: z.array(milestone).default([]),
    citations,
    history: z.array(statusChange).default([]).describe("In the order of recording"),
  })
  .describe("Something to be done under a plan, and where it stands");

export type ActionItemRecord = z.output<typeof actionItemSchema>;
