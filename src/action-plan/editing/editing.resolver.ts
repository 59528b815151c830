import { Arg, Ctx, Resolver } from "type-graphql";
import { Writes } from "../../kernel/graphql";
import type { WriteContext } from "../../kernel/writing";
import { ActionItemPayload } from "./action-item.payload";
import { CreateActionItemInput, UpdateActionItemInput } from "./action-item-edit.input";
import { completeMilestone } from "./complete-milestone";
import { createActionItem } from "./create";
import { CompleteMilestoneInput } from "./milestone.input";
import { ACTION_ITEM_REFUSALS as refusals } from "./refusals";
import { updateActionItem } from "./update";

@Resolver()
export class ActionItemMutations {
  @Writes(() => ActionItemPayload, {
    description: "Adds an action item to a plan, with its sources. It counts in lists and progress at once.",
    allowed: [{ role: "SECRETARIAT", scope: "ANY" }],
  })
  createActionItem(
    @Arg("input", () => CreateActionItemInput, { description: "The item." }) input: CreateActionItemInput,
    @Ctx() { writer }: WriteContext,
  ): Promise<unknown> {
    const mutation = "createActionItem";
    return writer.write({ mutation, input, run: (turn) => createActionItem(turn, input), refusals });
  }

  @Writes(() => ActionItemPayload, {
    description:
      "Changes what is given of an action item, and counts its version up; its history stays. Where nothing would change, the error is NOTHING_CHANGED.",
    allowed: [{ role: "SECRETARIAT", scope: "ANY" }],
  })
  updateActionItem(
    @Arg("input", () => UpdateActionItemInput, { description: "What is to change." })
    input: UpdateActionItemInput,
    @Ctx() { writer }: WriteContext,
  ): Promise<unknown> {
    const mutation = "updateActionItem";
    return writer.write({ mutation, input, run: (turn) => updateActionItem(turn, input), refusals });
  }

  @Writes(() => ActionItemPayload, {
    description: "Records that a milestone was reached, with the sources that say so. It is done once.",
    allowed: [
      { role: "SECRETARIAT", scope: "ANY" },
      { role: "FOCAL_POINT", scope: "LED" },
    ],
  })
  completeMilestone(
    @Arg("input", () => CompleteMilestoneInput, { description: "What was reached, and when." })
    input: CompleteMilestoneInput,
    @Ctx() { writer }: WriteContext,
  ): Promise<unknown> {
    const mutation = "completeMilestone";
    return writer.write({ mutation, input, run: (turn) => completeMilestone(turn, input), refusals });
  }
}
