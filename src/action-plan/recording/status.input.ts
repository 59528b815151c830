import { ArrayMaxSize, IsOptional, MaxLength, Min, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { CountryCode, DateScalar, LanguageTag } from "../../kernel/scalars";
import { StorableText, WriteInput } from "../../kernel/writing";
import { ActionStatus, Completion } from "../action-plan.enums";
import { EvidenceInput } from "./evidence.input";

@InputType()
abstract class RecordInput extends WriteInput {
  @Field(() => ID, { description: "The action item." })
  itemId!: string;

  @Field(() => DateScalar, {
    description:
      "Since when it is true in the world: not after today (UTC), and not before the item's plan begins.",
  })
  effectiveOn!: string;

  @IsOptional()
  @MaxLength(5000)
  @StorableText()
  @Field(() => String, { nullable: true, description: "What happened, plain text. Up to 5000 characters." })
  note?: string;

  @Field(() => LanguageTag, { nullable: true, description: "The language of the note; English without it." })
  noteLanguage?: string;

  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Field(() => [EvidenceInput], {
    description: "What it rests on: 1 to 20 pieces. Without any, the error is EVIDENCE_REQUIRED.",
  })
  evidence!: EvidenceInput[];

  @Min(1)
  @Field(() => Int, {
    description:
      "The item's `version` as you know it. Where somebody has written since, the error is VERSION_CONFLICT: look again, then decide again.",
  })
  expectedVersion!: number;
}

@InputType({ description: "That an action item has a certain official status from a certain day on." })
export class RecordStatusInput extends RecordInput {
  @Field(() => CountryCode, {
    nullable: true,
    description: "The country, where it reports for itself alone; without it, the status of the whole item.",
  })
  country?: string;

  @Field(() => ActionStatus, { description: "The status from then on." })
  status!: ActionStatus;
}

@InputType({
  description: "That an independent assessor finds an action item to have come so far by a certain day.",
})
export class RecordAssessmentInput extends RecordInput {
  @Field(() => Completion, {
    description: "How far it has come. NO_EVIDENCE cannot be recorded: retract what was recorded instead.",
  })
  assessment!: Completion;
}

@InputType({
  description: "That a status change was wrong. It stays in the history, and the former one holds again.",
})
export class RetractInput extends WriteInput {
  @Field(() => ID, { description: "The status change that is taken back, on either axis." })
  statusChangeId!: string;

  @MaxLength(5000)
  @StorableText()
  @Field(() => String, { description: "Why, plain text. 1 to 5000 characters." })
  reason!: string;

  @Field(() => LanguageTag, {
    nullable: true,
    description: "The language of the reason; English without it.",
  })
  reasonLanguage?: string;

  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Field(() => [EvidenceInput], {
    description: "What shows that it was wrong: 1 to 20 pieces. Without any, the error is EVIDENCE_REQUIRED.",
  })
  evidence!: EvidenceInput[];

  @Min(1)
  @Field(() => Int, { description: "The item's `version` as you know it." })
  expectedVersion!: number;
}
