import { ArgsType, Field, ID, InputType } from "type-graphql";
import { PageArgs } from "../../kernel/pagination";
import { CorrectionState, CorrectionSubject } from "./correction.enums";

@InputType({ description: "Which corrections: a list means any of its values, fields combine with “and”." })
export class CorrectionFilter {
  @Field(() => [ID], { nullable: true, description: "Any of these corrections, by id." })
  ids?: string[];

  @Field(() => [CorrectionState], { nullable: true, description: "Corrections that stand at any of these." })
  states?: CorrectionState[];

  @Field(() => [CorrectionSubject], {
    nullable: true,
    description: "Corrections of records of any of these kinds.",
  })
  subjects?: CorrectionSubject[];

  @Field(() => [ID], {
    nullable: true,
    description:
      "Corrections of any of these records, of whatever kind; `subjects` tells apart what has the same id. An id that no correction names finds nothing.",
  })
  subjectIds?: string[];

  @Field(() => [ID], {
    nullable: true,
    description:
      "Corrections of any of these initiatives, of action items that carry them out, and of those items' history.",
  })
  initiatives?: string[];

  @Field(() => [ID], {
    nullable: true,
    description: "Corrections of any of these action items, and of their history.",
  })
  items?: string[];
}

@ArgsType()
export class CorrectionsArgs extends PageArgs {
  @Field(() => CorrectionFilter, { nullable: true, description: "Which corrections; all without it." })
  filter?: CorrectionFilter;
}
