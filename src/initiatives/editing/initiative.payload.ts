import { Field, ObjectType } from "type-graphql";
import { UserError } from "../../kernel/writing";
import { mapPayload } from "../../planner";
import { Initiative } from "../initiative.type";

@ObjectType({ description: "What came of writing an initiative." })
export class InitiativePayload {
  @Field(() => Initiative, {
    nullable: true,
    description: "The initiative as it stands now; null where nothing was written.",
  })
  initiative!: Initiative | null;

  @Field(() => [UserError], { description: "What is to be mended; empty where it was written." })
  userErrors!: UserError[];
}

mapPayload(InitiativePayload, { initiative: () => Initiative });
