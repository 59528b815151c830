import { z } from "zod";
import { ProposalKind } from "../../kernel/database/generated/enums";
import { citations } from "./citation";
import { id, partialDate, reference } from "./scalars";
import { text } from "./text";

export const proposal = z
  .strictObject({
    id,
    leader: reference("a leader"),
    summit: reference("the summit where it was said").optional(),
    kind: z.enum(ProposalKind),
    proposedOn: partialDate,
    statement: text.describe("A paraphrase, never a copied sentence"),
    citations,
  })
  .describe("A leader spoke for the initiative: as the one who proposed it, or in support of it");
