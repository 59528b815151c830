import { ArgsType, Field, ID, InputType, Int, registerEnumType } from "type-graphql";
import { OrderDirection, PageArgs } from "../kernel/pagination";
import { CountryCode, DateTime } from "../kernel/scalars";
import { CountryRole, InitiativeKind, InitiativeStage } from "./initiative.enums";

@InputType({
  description:
    "Which initiatives. A list means any of its values; fields combine with “and”; `and`, `or` and `not` nest up to five levels.",
})
export class InitiativeFilter {
  @Field(() => [ID], { nullable: true, description: "Any of these initiatives, by id." })
  ids?: string[];

  @Field(() => [CountryCode], {
    nullable: true,
    description: "Any of these countries has a role in it; one of `countryRoles`, where those are given too.",
  })
  countries?: string[];

  @Field(() => [CountryRole], { nullable: true, description: "A country has any of these roles in it." })
  countryRoles?: CountryRole[];

  @Field(() => [ID], { nullable: true, description: "It is in any of these sectors, or in one below them." })
  sectors?: string[];

  @Field(() => [InitiativeKind], { nullable: true, description: "It is of any of these kinds." })
  kinds?: InitiativeKind[];

  @Field(() => [InitiativeStage], { nullable: true, description: "It is at any of these stages." })
  stages?: InitiativeStage[];

  @Field(() => [ID], { nullable: true, description: "Any of these leaders proposed or supported it." })
  leaders?: string[];

  @Field(() => [ID], { nullable: true, description: "It was proposed or supported at any of these summits." })
  summits?: string[];

  @Field(() => [Int], {
    nullable: true,
    description: "It serves any of these Sustainable Development Goals, 1 to 17.",
  })
  sdgGoals?: number[];

  @Field(() => [ID], {
    nullable: true,
    description:
      "Its own `citations` name any of these sources. Those of its proposals, amounts and locations do not count: `Source.citedBy` has them.",
  })
  sources?: string[];

  @Field(() => String, {
    nullable: true,
    description: "Its title or summary holds this, in any language; letter case does not matter.",
  })
  text?: string;

  @Field(() => DateTime, { nullable: true, description: "Its record was written at this moment or later." })
  updatedSince?: string;

  @Field(() => Boolean, { nullable: true, description: "Whether it has action items." })
  hasActionItems?: boolean;

  @Field(() => [InitiativeFilter], { nullable: true, description: "All of these hold." })
  and?: InitiativeFilter[];

  @Field(() => [InitiativeFilter], { nullable: true, description: "At least one of these holds." })
  or?: InitiativeFilter[];

  @Field(() => InitiativeFilter, { nullable: true, description: "This does not hold." })
  not?: InitiativeFilter;
}

export enum InitiativeOrderField {
  ID = "ID",
  TITLE = "TITLE",
  UPDATED_AT = "UPDATED_AT",
}

registerEnumType(InitiativeOrderField, {
  name: "InitiativeOrderField",
  description: "What initiatives can be sorted by.",
  valuesConfig: {
    ID: { description: "By id." },
    TITLE: { description: "By the first 200 characters of the English title." },
    UPDATED_AT: { description: "By the moment when the record was last written." },
  },
});

@InputType({ description: "The order of a list of initiatives; without it, by id." })
export class InitiativeOrder {
  @Field(() => InitiativeOrderField, { description: "What to sort by." })
  field!: InitiativeOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: "In which direction." })
  direction!: OrderDirection;
}

@ArgsType()
export class InitiativesArgs extends PageArgs {
  @Field(() => InitiativeFilter, { nullable: true, description: "Which initiatives; all without it." })
  filter?: InitiativeFilter;

  @Field(() => InitiativeOrder, { nullable: true, description: "In which order; by id without it." })
  orderBy?: InitiativeOrder;
}
