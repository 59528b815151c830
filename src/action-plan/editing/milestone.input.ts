import { ArrayMaxSize, Min, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { CitationInput } from "../../initiatives";
import { PartialDate } from "../../kernel/scalars";
import { LocalizedTextInput, TextsUpTo, WriteInput } from "../../kernel/writing";

@InputType({ description: "A step on the way to what an action item is to bring about." })
export class MilestoneInput {
  @Field(() => ID, {
    nullable: true,
    description:
      "A slug that stays; of one that the item has already, to keep it. Without it, it is made from the item's id and the English title. Where another item has it, the error is ID_TAKEN.",
  })
  id?: string | null;

  @ArrayMaxSize(20)
  @TextsUpTo(300)
  @ValidateNested({ each: true })
  @Field(() => [LocalizedTextInput], {
    description: "What is to be reached, in English and in other languages: up to 300 characters each.",
  })
  title!: LocalizedTextInput[];

  @Field(() => PartialDate, { nullable: true, description: "When it is planned for." })
  plannedOn?: string | null;

  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Field(() => [CitationInput], {
    description: "The sources that name it: 1 to 50. Without any, the error is CITATION_REQUIRED.",
  })
  citations!: CitationInput[];
}

@InputType({ description: "That a milestone was reached." })
export class CompleteMilestoneInput extends WriteInput {
  @Field(() => ID, {
    description: "The milestone. Where it was completed before, the error is COMPLETED_ALREADY.",
  })
  milestoneId!: string;

  @Field(() => PartialDate, {
    description:
      "When it was reached: a year or a month counts as not later than its first day and not earlier than its last. After today (UTC) the error is IN_THE_FUTURE, before the plan begins BEFORE_PLAN.",
  })
  completedOn!: string;

  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Field(() => [CitationInput], {
    description:
      "The sources that say so: 1 to 50, which join those of the milestone. Without any, the error is CITATION_REQUIRED.",
  })
  citations!: CitationInput[];

  @Min(1)
  @Field(() => Int, {
    description:
      "The action item's `version` as you know it. Where somebody has written since, the error is VERSION_CONFLICT.",
  })
  expectedVersion!: number;
}
