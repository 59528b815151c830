import { Directive, Field, Float, ID, Int, ObjectType } from "type-graphql";
import { Citation, CountryRole, citationsOf, Initiative } from "../initiatives";
import { Takes } from "../kernel/graphql";
import { type LocalizedText, Text } from "../kernel/localization";
import { connectionOf } from "../kernel/pagination";
import { DateScalar, DateTime, PartialDate } from "../kernel/scalars";
import { Country } from "../parties";
import { mapType, table } from "../planner";
import { ActionItemFacets } from "./action-item-facets.type";
import { ActionItemBasis, ActionStatus, Completion, Freshness } from "./action-plan.enums";
import { ActionPlan } from "./action-plan.type";
import { itemAt, itemCountryAsOf, itemCountryAt } from "./as-of";
import { AsOfArgs } from "./as-of.input";
import { freshness, isOverdue, reachedShare } from "./timeliness";

@ObjectType({ description: "A country in a role in an action item." })
export class ActionItemCountry {
  @Field(() => Country, { description: "The country." })
  country!: Country;

  @Field(() => CountryRole, { description: "Its role." })
  role!: CountryRole;

  @Field(() => ActionStatus, {
    nullable: true,
    description:
      "The status that the country reports for itself, now or as of a moment; null where it had reported none.",
  })
  @Takes(() => AsOfArgs)
  status!: ActionStatus | null;
}

@ObjectType({ description: "A step on the way, where a source names one." })
export class Milestone {
  @Field(() => ID, { description: "A stable slug." })
  id!: string;

  @Text({ description: "What is to be reached." })
  title!: LocalizedText;

  @Field(() => PartialDate, { nullable: true, description: "When it is planned for." })
  plannedOn!: string | null;

  @Field(() => PartialDate, { nullable: true, description: "When it was reached; null while it is not." })
  completedOn!: string | null;

  @Text({ nullable: true, description: "A reservation about it." })
  note!: LocalizedText | null;

  @Field(() => [Citation], { description: "The sources." })
  citations!: Citation[];
}

@Directive('@key(fields: "id")')
@ObjectType({ description: "Something that is to be done under a plan, who does it, and where it stands." })
export class ActionItem {
  @Field(() => ID, { description: "A stable slug." })
  id!: string;

  @Field(() => ActionPlan, { description: "The plan." })
  plan!: ActionPlan;

  @Field(() => Initiative, { nullable: true, description: "The initiative that it carries out." })
  initiative!: Initiative | null;

  @Text({ description: "The title." })
  title!: LocalizedText;

  @Text({ nullable: true, description: "What is to be done, and how that is known." })
  description!: LocalizedText | null;

  @Field(() => ActionItemBasis, { description: "How the item is known." })
  basis!: ActionItemBasis;

  @Field(() => [ActionItemCountry], {
    description: "The countries that are responsible or take part, as far as sources name them, leads first.",
  })
  countries!: ActionItemCountry[];

  @Field(() => PartialDate, {
    nullable: true,
    description: "When it is to begin; null where no source says.",
  })
  plannedStart!: string | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: "When it is to be done; null where no source says.",
  })
  plannedEnd!: string | null;

  @Field(() => PartialDate, { nullable: true, description: "When it began." })
  actualStart!: string | null;

  @Field(() => PartialDate, { nullable: true, description: "When it was done." })
  actualEnd!: string | null;

  @Field(() => ActionStatus, {
    description: "The official status, now or as of a moment; PIPELINE until evidence moves it on.",
  })
  @Takes(() => AsOfArgs)
  status!: ActionStatus;

  @Field(() => Completion, {
    description: "The independent assessment, now or as of a moment; NO_EVIDENCE until there is some.",
  })
  @Takes(() => AsOfArgs)
  assessment!: Completion;

  @Field(() => Boolean, {
    description:
      "Whether the last day of the planned end has passed and the item is neither closed nor cancelled, now or as of a moment. The planned end is the one that is known now.",
  })
  @Takes(() => AsOfArgs)
  isOverdue!: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "The day that the latest evidence speaks of, on either axis and of any country, now or as of a moment; null where there is none.",
  })
  @Takes(() => AsOfArgs)
  lastEvidenceOn!: string | null;

  @Field(() => Freshness, {
    description: "How old the latest evidence is today; as of a moment, how old it was on its day.",
  })
  @Takes(() => AsOfArgs)
  freshness!: Freshness;

  @Field(() => [Milestone], { description: "The steps on the way, in order." })
  milestones!: Milestone[];

  @Field(() => Float, {
    description:
      "0 to 1: the share of milestones reached; without milestones, 1 when the item is closed and 0 until then. As of a moment, a milestone counts from the first day that `completedOn` covers.",
  })
  @Takes(() => AsOfArgs)
  progress!: number;

  @Field(() => [Citation], { description: "The sources." })
  citations!: Citation[];

  @Field(() => Int, { description: "How often the record has been written: 1 at first." })
  version!: number;

  @Field(() => DateTime, { description: "When the record was last written." })
  updatedAt!: string;
}

export const ActionItemConnection = connectionOf("ActionItem", () => ActionItem, {
  facets: () => ActionItemFacets,
});

mapType(ActionItemCountry, table("action_item_country"), (member) => ({
  country: member.one(() => Country, table("country"), { country_code: "code" }),
  role: member.column("role"),
  status: member.expression((row, args) => itemCountryAt(row, args)("status")),
}));

mapType(Milestone, table("milestone"), (milestone) => ({
  id: milestone.column("id"),
  title: milestone.text("title"),
  plannedOn: milestone.column("planned_on"),
  completedOn: milestone.column("completed_on"),
  note: milestone.text("note"),
  citations: citationsOf(milestone, "milestone_citation", "id", "milestone_id"),
}));

mapType(ActionItem, table("action_item"), (item) => ({
  id: item.column("id"),
  plan: item.one(() => ActionPlan, table("action_plan"), { plan_id: "id" }),
  initiative: item.one(() => Initiative, table("initiative"), { initiative_id: "id" }),
  title: item.text("title"),
  description: item.text("description"),
  basis: item.column("basis"),
  countries: item.many(
    () => ActionItemCountry,
    table("action_item_country"),
    { id: "item_id" },
    { orderBy: (member) => [member("role"), member("country_code")], asOf: itemCountryAsOf },
  ),
  plannedStart: item.column("planned_start"),
  plannedEnd: item.column("planned_end"),
  actualStart: item.column("actual_start"),
  actualEnd: item.column("actual_end"),
  status: item.expression((row, args) => itemAt(row, args)("status")),
  assessment: item.expression((row, args) => itemAt(row, args)("assessment")),
  isOverdue: item.expression((row, args) => isOverdue(itemAt(row, args))),
  lastEvidenceOn: item.expression((row, args) => itemAt(row, args)("last_evidence_on")),
  freshness: item.expression((row, args) => freshness(itemAt(row, args))),
  milestones: item.many(
    () => Milestone,
    table("milestone"),
    { id: "item_id" },
    { orderBy: (milestone) => [milestone("position")] },
  ),
  progress: item.expression((row, args) => reachedShare(itemAt(row, args))),
  citations: citationsOf(item, "action_item_citation", "id", "action_item_id"),
  version: item.column("version"),
  updatedAt: item.moment("updated_at"),
}));
