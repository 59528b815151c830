import { ArgsType, Field, ID, InputType, registerEnumType } from "type-graphql";
import { CountryRole } from "../initiatives";
import { ForwardPageArgs, OrderDirection, PageArgs } from "../kernel/pagination";
import { CountryCode, DateScalar, DateTime } from "../kernel/scalars";
import { ActionItemBasis, ActionStatus, Completion, Freshness } from "./action-plan.enums";
import { AsOf } from "./as-of.input";

@InputType({
  description:
    "Which action items. A list means any of its values; fields combine with “and”; `and`, `or` and `not` nest up to five levels.",
})
export class ActionItemFilter {
  @Field(() => [ID], { nullable: true, description: "Any of these items, by id." })
  ids?: string[];

  @Field(() => [ID], { nullable: true, description: "Items of any of these plans." })
  plans?: string[];

  @Field(() => [ID], { nullable: true, description: "Items that carry out any of these initiatives." })
  initiatives?: string[];

  @Field(() => [CountryCode], {
    nullable: true,
    description: "Any of these countries has a role in it; one of `countryRoles`, where those are given too.",
  })
  countries?: string[];

  @Field(() => [CountryRole], { nullable: true, description: "A country has any of these roles in it." })
  countryRoles?: CountryRole[];

  @Field(() => [ID], {
    nullable: true,
    description: "Its initiative is in any of these sectors, or in one below them.",
  })
  sectors?: string[];

  @Field(() => [ActionStatus], {
    nullable: true,
    description: "Its official status is any of these; as of the moment that the field's `asOf` names.",
  })
  statuses?: ActionStatus[];

  @Field(() => [Completion], {
    nullable: true,
    description:
      "Its independent assessment is any of these; as of the moment that the field's `asOf` names.",
  })
  assessments?: Completion[];

  @Field(() => [ActionItemBasis], { nullable: true, description: "It is known in any of these ways." })
  basis?: ActionItemBasis[];

  @Field(() => DateScalar, { nullable: true, description: "It is to be done on this day or later." })
  dueFrom?: string;

  @Field(() => DateScalar, { nullable: true, description: "It is to be done on this day or earlier." })
  dueTo?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it is overdue; as of the moment that the field's `asOf` names.",
  })
  overdue?: boolean;

  @Field(() => [Freshness], {
    nullable: true,
    description: "Its latest evidence is so old; as of the moment that the field's `asOf` names.",
  })
  freshness?: Freshness[];

  @Field(() => [ID], {
    nullable: true,
    description:
      "Its own `citations` name any of these sources. Those of its milestones, its initiative and the evidence in its history do not count: `Source.citedBy` has them.",
  })
  sources?: string[];

  @Field(() => String, {
    nullable: true,
    description: "Its title or description holds this, in any language; letter case does not matter.",
  })
  text?: string;

  @Field(() => DateTime, { nullable: true, description: "Its record was written at this moment or later." })
  updatedSince?: string;

  @Field(() => [ActionItemFilter], { nullable: true, description: "All of these hold." })
  and?: ActionItemFilter[];

  @Field(() => [ActionItemFilter], { nullable: true, description: "At least one of these holds." })
  or?: ActionItemFilter[];

  @Field(() => ActionItemFilter, { nullable: true, description: "This does not hold." })
  not?: ActionItemFilter;
}

export enum ActionItemOrderField {
  ID = "ID",
  TITLE = "TITLE",
  DUE_ON = "DUE_ON",
  UPDATED_AT = "UPDATED_AT",
}

registerEnumType(ActionItemOrderField, {
  name: "ActionItemOrderField",
  description: "What action items can be sorted by.",
  valuesConfig: {
    ID: { description: "By id." },
    TITLE: { description: "By the first 200 characters of the English title." },
    DUE_ON: { description: "By the last day of the planned end; items without one count as the latest." },
    UPDATED_AT: { description: "By the moment when the record was last written." },
  },
});

@InputType({ description: "The order of a list of action items; without it, by id." })
export class ActionItemOrder {
  @Field(() => ActionItemOrderField, { description: "What to sort by." })
  field!: ActionItemOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: "In which direction." })
  direction!: OrderDirection;
}

const LIST_AS_OF =
  "As of which moment; as things are now without it. The filter's `statuses`, `assessments`, `overdue` and `freshness`, the count and the pages then mean that moment, and the items show their status, assessment, countries' statuses, `isOverdue`, `lastEvidenceOn`, `freshness` and `progress` as of it. Everything else about them, and which items there are, is as it is now.";

@ArgsType()
export class ActionItemsArgs extends PageArgs {
  @Field(() => ActionItemFilter, { nullable: true, description: "Which items; all without it." })
  filter?: ActionItemFilter;

  @Field(() => AsOf, { nullable: true, description: LIST_AS_OF })
  asOf?: AsOf;

  @Field(() => ActionItemOrder, { nullable: true, description: "In which order; by id without it." })
  orderBy?: ActionItemOrder;
}

/** Items of one record: read forward, by id. */
@ArgsType()
export class RelatedActionItemsArgs extends ForwardPageArgs {
  @Field(() => ActionItemFilter, { nullable: true, description: "Which items; all without it." })
  filter?: ActionItemFilter;

  @Field(() => AsOf, { nullable: true, description: LIST_AS_OF })
  asOf?: AsOf;
}
