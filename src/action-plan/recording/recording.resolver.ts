import { Arg, Ctx, Resolver } from "type-graphql";
import { Writes } from "../../kernel/graphql";
import type { WriteContext } from "../../kernel/writing";
import { recordAssessment, recordStatus } from "./record";
import { retract } from "./retract";
import { RecordAssessmentInput, RecordStatusInput, RetractInput } from "./status.input";
import { StatusChangePayload } from "./status-change.payload";

@Resolver()
export class RecordingMutations {
  @Writes(() => StatusChangePayload, {
    description:
      "Records an official status, of the whole item or of one country for itself, with evidence. The history is added to: nothing is overwritten. Which status may follow which: docs/lifecycle.md.",
    allowed: [{ role: "FOCAL_POINT", scope: "REPORTED" }],
  })
  recordStatus(
    @Arg("input", () => RecordStatusInput, { description: "What to record." }) input: RecordStatusInput,
    @Ctx() { writer }: WriteContext,
  ): Promise<unknown> {
    return writer.write({ mutation: "recordStatus", input, run: (turn) => recordStatus(turn, input) });
  }

  @Writes(() => StatusChangePayload, {
    description:
      "Records how far an independent assessor finds an item to have come, with evidence. It stands beside the official status and never changes it.",
    allowed: [{ role: "ASSESSOR", scope: "ANY" }],
  })
  recordAssessment(
    @Arg("input", () => RecordAssessmentInput, { description: "What to record." })
    input: RecordAssessmentInput,
    @Ctx() { writer }: WriteContext,
  ): Promise<unknown> {
    return writer.write({
      mutation: "recordAssessment",
      input,
      run: (turn) => recordAssessment(turn, input),
    });
  }

  @Writes(() => StatusChangePayload, {
    description:
      "Takes a status change back, on either axis, by one more record: both stay in the history, and what held before holds again. As of a moment before, it still counts.",
    allowed: [{ role: "SECRETARIAT", scope: "ANY" }],
  })
  retractStatusChange(
    @Arg("input", () => RetractInput, { description: "What to take back, and why." }) input: RetractInput,
    @Ctx() { writer }: WriteContext,
  ): Promise<unknown> {
    return writer.write({ mutation: "retractStatusChange", input, run: (turn) => retract(turn, input) });
  }
}
