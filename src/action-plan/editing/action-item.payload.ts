import { Field, ObjectType } from "type-graphql";
import { UserError } from "../../kernel/writing";
import { mapPayload } from "../../planner";
import { ActionItem } from "../action-item.type";

@ObjectType({ description: "What came of writing an action item." })
export class ActionItemPayload {
  @Field(() => ActionItem, {
    nullable: true,
    description: "The item as it stands now, with its new `version`; null where nothing was written.",
  })
  actionItem!: ActionItem | null;

  @Field(() => [UserError], { description: "What is to be mended; empty where it was written." })
  userErrors!: UserError[];
}

mapPayload(ActionItemPayload, { actionItem: () => ActionItem });
