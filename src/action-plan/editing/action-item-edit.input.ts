import { ArrayMaxSize, IsOptional, Min, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { CitationInput, CountryInRoleInput } from "../../initiatives";
import { PartialDate } from "../../kernel/scalars";
import { LocalizedTextInput, TextsUpTo, WriteInput } from "../../kernel/writing";
import { ActionItemBasis } from "../action-plan.enums";
import { MilestoneInput } from "./milestone.input";

const TITLE = "The title, in English and in other languages: up to 300 characters each.";
const BASIS = "How the item is known.";
const CITATIONS = "The sources that it rests on: 1 to 50. Without any, the error is CITATION_REQUIRED.";
const ONLY_GIVEN = "Left out, it stays as it is.";

/** What may be left out of a new item, too. */
@InputType()
abstract class ActionItemInput extends WriteInput {
  @Field(() => ID, {
    nullable: true,
    description: "The initiative that it carries out; null for none. One that is not there gives NOT_FOUND.",
  })
  initiativeId?: string | null;

  @IsOptional()
  @ArrayMaxSize(20)
  @TextsUpTo(5000)
  @ValidateNested({ each: true })
  @Field(() => [LocalizedTextInput], {
    nullable: true,
    description:
      "What is to be done, and how that is known, up to 5000 characters in each language; null for none.",
  })
  description?: LocalizedTextInput[] | null;

  @IsOptional()
  @ArrayMaxSize(100)
  @Field(() => [CountryInRoleInput], {
    nullable: true,
    description:
      "The countries that are responsible or take part, each with its role: up to 100. An update replaces all of them; what a country has reported for itself stays in the history.",
  })
  countries?: CountryInRoleInput[] | null;

  @Field(() => PartialDate, {
    nullable: true,
    description:
      "When it is to begin; null where no source says. After `plannedEnd` the error is DATE_ORDER.",
  })
  plannedStart?: string | null;

  @Field(() => PartialDate, {
    nullable: true,
    description:
      "When it is to be done; null where no source says. It is overdue from the day after its last day on.",
  })
  plannedEnd?: string | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: "When it began; null while it has not. After today (UTC) the error is IN_THE_FUTURE.",
  })
  actualStart?: string | null;

  @Field(() => PartialDate, {
    nullable: true,
    description:
      "When it was done; null while it is not. After today (UTC) the error is IN_THE_FUTURE, before `actualStart` DATE_ORDER.",
  })
  actualEnd?: string | null;

  @IsOptional()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Field(() => [MilestoneInput], {
    nullable: true,
    description:
      "The steps on the way, in order: up to 100. An update replaces all of them: one with the id of a present milestone keeps its completion, one that is left out is removed, unless it was completed (COMPLETED_ALREADY).",
  })
  milestones?: MilestoneInput[] | null;
}

@InputType({
  description:
    "A new action item. Status and assessment are not given: they follow from what is recorded, and until then are PIPELINE and NO_EVIDENCE.",
})
export class CreateActionItemInput extends ActionItemInput {
  @Field(() => ID, {
    nullable: true,
    description:
      "A slug that stays: small letters, digits and hyphens, up to 120. Without it, it is made from the English title. Where it is taken, the error is ID_TAKEN.",
  })
  id?: string | null;

  @Field(() => ID, {
    description: "The plan, which an item never leaves. One that is not there gives NOT_FOUND.",
  })
  planId!: string;

  @ArrayMaxSize(20)
  @TextsUpTo(300)
  @ValidateNested({ each: true })
  @Field(() => [LocalizedTextInput], { description: TITLE })
  title!: LocalizedTextInput[];

  @Field(() => ActionItemBasis, { description: BASIS })
  basis!: ActionItemBasis;

  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Field(() => [CitationInput], { description: CITATIONS })
  citations!: CitationInput[];
}

@InputType({
  description:
    "What is to change of an action item. Fields that are left out stay; null clears `initiativeId`, `description` and dates, and elsewhere gives CANNOT_BE_CLEARED; lists are replaced whole.",
})
export class UpdateActionItemInput extends ActionItemInput {
  @Field(() => ID, { description: "The action item." })
  id!: string;

  @Min(1)
  @Field(() => Int, {
    description:
      "The item's `version` as you know it. Where somebody has written since, the error is VERSION_CONFLICT: look again, then decide again.",
  })
  expectedVersion!: number;

  @IsOptional()
  @ArrayMaxSize(20)
  @TextsUpTo(300)
  @ValidateNested({ each: true })
  @Field(() => [LocalizedTextInput], { nullable: true, description: `${TITLE} ${ONLY_GIVEN}` })
  title?: LocalizedTextInput[] | null;

  @Field(() => ActionItemBasis, { nullable: true, description: `${BASIS} ${ONLY_GIVEN}` })
  basis?: ActionItemBasis | null;

  @IsOptional()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Field(() => [CitationInput], { nullable: true, description: `${CITATIONS} ${ONLY_GIVEN}` })
  citations?: CitationInput[] | null;
}
