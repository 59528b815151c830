import { Arg, Ctx, Resolver } from "type-graphql";
import { Writes } from "../../kernel/graphql";
import type { WriteContext } from "../../kernel/writing";
import { createInitiative } from "./create";
import { InitiativePayload } from "./initiative.payload";
import { CreateInitiativeInput, UpdateInitiativeInput } from "./initiative-edit.input";
import { INITIATIVE_REFUSALS } from "./refusals";
import { updateInitiative } from "./update";

@Resolver()
export class InitiativeMutations {
  @Writes(() => InitiativePayload, {
    description: "Adds an initiative, with its sources. It is found by lists and by search at once.",
    allowed: [{ role: "SECRETARIAT", scope: "ANY" }],
  })
  createInitiative(
    @Arg("input", () => CreateInitiativeInput, { description: "The initiative." })
    input: CreateInitiativeInput,
    @Ctx() { writer }: WriteContext,
  ): Promise<unknown> {
    return writer.write({
      mutation: "createInitiative",
      input,
      run: (turn) => createInitiative(turn, input),
      refusals: INITIATIVE_REFUSALS,
    });
  }

  @Writes(() => InitiativePayload, {
    description:
      "Changes what is given of an initiative, and counts its version up. Where nothing would change, the error is NOTHING_CHANGED.",
    allowed: [{ role: "SECRETARIAT", scope: "ANY" }],
  })
  updateInitiative(
    @Arg("input", () => UpdateInitiativeInput, { description: "What is to change." })
    input: UpdateInitiativeInput,
    @Ctx() { writer }: WriteContext,
  ): Promise<unknown> {
    return writer.write({
      mutation: "updateInitiative",
      input,
      run: (turn) => updateInitiative(turn, input),
      refusals: INITIATIVE_REFUSALS,
    });
  }
}
