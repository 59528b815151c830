import { Field, ObjectType } from "type-graphql";
import { UserError } from "../../kernel/writing";
import { mapPayload } from "../../planner";
import { Correction } from "./correction.type";

@ObjectType({ description: "What came of asking for a correction, or of resolving one." })
export class CorrectionPayload {
  @Field(() => Correction, {
    nullable: true,
    description: "The correction as it stands now; null where nothing was written.",
  })
  correction!: Correction | null;

  @Field(() => [UserError], { description: "What is to be mended; empty where it was written." })
  userErrors!: UserError[];
}

mapPayload(CorrectionPayload, { correction: () => Correction });
