import { ArrayMaxSize, ArrayNotEmpty, IsOptional, Min, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { LocalizedTextInput, TextsUpTo, WriteInput } from "../../kernel/writing";
import { Confidence } from "../../parties";
import { AssignedBy, InitiativeKind, SummitStage } from "../initiative.enums";
import { CitationInput } from "./citation.input";
import { CountryInRoleInput } from "./country-in-role.input";

const TITLE = "The title, in English and in other languages: up to 300 characters each.";
const SUMMARY =
  "What it is, in your own words, in English and in other languages: up to 5000 characters each.";
const KIND = "What it would bring about.";
const STAGE =
  "How far it was said to have come at the summit; `stage` is derived from it and from the action items.";
const CONFIDENCE = "How sure you are of this record.";
const SECTORS =
  "Its sectors: 1 to 20 codes of the OECD DAC. Codes that the graph does not know give NOT_FOUND, withdrawn ones SECTOR_WITHDRAWN. New ones count as assigned by the DATASET.";
const CITATIONS = "The sources that it rests on: 1 to 50. Without any, the error is CITATION_REQUIRED.";
const ONLY_GIVEN = "Left out, it stays as it is.";

/** What may be left out of a new initiative, too. */
@InputType()
abstract class InitiativeInput extends WriteInput {
  @Field(() => ID, {
    nullable: true,
    description:
      "The larger initiative that it is part of: null for none. One that is part of it, or the initiative itself, gives PARENT_CYCLE.",
  })
  parentId?: string | null;

  @IsOptional()
  @ArrayMaxSize(20)
  @TextsUpTo(5000)
  @ValidateNested({ each: true })
  @Field(() => [LocalizedTextInput], {
    nullable: true,
    description: "A reservation about this record, up to 5000 characters in each language: null for none.",
  })
  note?: LocalizedTextInput[] | null;

  @IsOptional()
  @ArrayMaxSize(100)
  @Field(() => [CountryInRoleInput], {
    nullable: true,
    description:
      "The countries that sources name, each with its role: up to 100. An update replaces all of them.",
  })
  countries?: CountryInRoleInput[] | null;

  @IsOptional()
  @ArrayMaxSize(17)
  @Field(() => [Int], {
    nullable: true,
    description:
      "The Sustainable Development Goals that it serves: 1 to 17, each once. An update replaces all of them.",
  })
  sdgGoals?: number[] | null;

  @Field(() => AssignedBy, {
    nullable: true,
    description: "Who assigned the goals; the DATASET where a new initiative does not say.",
  })
  sdgGoalsAssignedBy?: AssignedBy | null;
}

@InputType({ description: "A new initiative. What is derived, such as its stage, is not given." })
export class CreateInitiativeInput extends InitiativeInput {
  @Field(() => ID, {
    nullable: true,
    description:
      "A slug that stays: small letters, digits and hyphens, up to 120. Without it, it is made from the English title. Where it is taken, the error is ID_TAKEN.",
  })
  id?: string | null;

  @ArrayMaxSize(20)
  @TextsUpTo(300)
  @ValidateNested({ each: true })
  @Field(() => [LocalizedTextInput], { description: TITLE })
  title!: LocalizedTextInput[];

  @ArrayMaxSize(20)
  @TextsUpTo(5000)
  @ValidateNested({ each: true })
  @Field(() => [LocalizedTextInput], { description: SUMMARY })
  summary!: LocalizedTextInput[];

  @Field(() => InitiativeKind, { description: KIND })
  kind!: InitiativeKind;

  @Field(() => SummitStage, { description: STAGE })
  stageAtSummit!: SummitStage;

  @Field(() => Confidence, { description: CONFIDENCE })
  confidence!: Confidence;

  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @Field(() => [ID], { description: SECTORS })
  sectors!: string[];

  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Field(() => [CitationInput], { description: CITATIONS })
  citations!: CitationInput[];
}

@InputType({
  description:
    "What is to change of an initiative. Fields that are left out stay; null clears `parentId` and `note`, and elsewhere gives CANNOT_BE_CLEARED; lists are replaced whole.",
})
export class UpdateInitiativeInput extends InitiativeInput {
  @Field(() => ID, { description: "The initiative." })
  id!: string;

  @Min(1)
  @Field(() => Int, {
    description:
      "The initiative's `version` as you know it. Where somebody has written since, the error is VERSION_CONFLICT: look again, then decide again.",
  })
  expectedVersion!: number;

  @IsOptional()
  @ArrayMaxSize(20)
  @TextsUpTo(300)
  @ValidateNested({ each: true })
  @Field(() => [LocalizedTextInput], { nullable: true, description: `${TITLE} ${ONLY_GIVEN}` })
  title?: LocalizedTextInput[] | null;

  @IsOptional()
  @ArrayMaxSize(20)
  @TextsUpTo(5000)
  @ValidateNested({ each: true })
  @Field(() => [LocalizedTextInput], { nullable: true, description: `${SUMMARY} ${ONLY_GIVEN}` })
  summary?: LocalizedTextInput[] | null;

  @Field(() => InitiativeKind, { nullable: true, description: `${KIND} ${ONLY_GIVEN}` })
  kind?: InitiativeKind | null;

  @Field(() => SummitStage, { nullable: true, description: `${STAGE} ${ONLY_GIVEN}` })
  stageAtSummit?: SummitStage | null;

  @Field(() => Confidence, { nullable: true, description: `${CONFIDENCE} ${ONLY_GIVEN}` })
  confidence?: Confidence | null;

  @IsOptional()
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @Field(() => [ID], { nullable: true, description: `${SECTORS} ${ONLY_GIVEN}` })
  sectors?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Field(() => [CitationInput], { nullable: true, description: `${CITATIONS} ${ONLY_GIVEN}` })
  citations?: CitationInput[] | null;
}
