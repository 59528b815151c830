import { Field, ObjectType } from "type-graphql";
import { UserError } from "../../kernel/writing";
import { mapPayload } from "../../planner";
import { ActionItem } from "../action-item.type";
import { StatusChange } from "../status-change.type";

@ObjectType({ description: "What came of recording or retracting." })
export class StatusChangePayload {
  @Field(() => StatusChange, {
    nullable: true,
    description: "The record that was added; null where nothing was written.",
  })
  statusChange!: StatusChange | null;

  @Field(() => ActionItem, {
    nullable: true,
    description: "The item as it stands now, with its new `version`; null where nothing was written.",
  })
  actionItem!: ActionItem | null;

  @Field(() => [UserError], { description: "What is to be mended; empty where it was written." })
  userErrors!: UserError[];
}

mapPayload(StatusChangePayload, { statusChange: () => StatusChange, actionItem: () => ActionItem });
