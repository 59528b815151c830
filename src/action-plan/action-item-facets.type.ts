import { Extensions, Field, Int, ObjectType } from "type-graphql";
import { CountryFacet, SectorFacet } from "../initiatives";
import { Cost } from "../kernel/graphql";
import { facetRows, mapType } from "../planner";
import { ActionItemBasis, ActionStatus, Completion, Freshness } from "./action-plan.enums";

@ObjectType({ description: "An official status, and how many action items of a list have it." })
export class ActionStatusFacet {
  @Field(() => ActionStatus, { description: "The status: a value of the filter's `statuses`." })
  status!: ActionStatus;

  @Field(() => Int, { description: "How many items have it." })
  count!: number;
}

@ObjectType({ description: "An independent assessment, and how many action items of a list have it." })
export class CompletionFacet {
  @Field(() => Completion, { description: "The assessment: a value of the filter's `assessments`." })
  assessment!: Completion;

  @Field(() => Int, { description: "How many items have it." })
  count!: number;
}

@ObjectType({ description: "A way to know action items, and how many of a list are known in it." })
export class ActionItemBasisFacet {
  @Field(() => ActionItemBasis, { description: "How they are known: a value of the filter's `basis`." })
  basis!: ActionItemBasis;

  @Field(() => Int, { description: "How many items are known so." })
  count!: number;
}

@ObjectType({ description: "An age of the latest evidence, and how many action items of a list have it." })
export class FreshnessFacet {
  @Field(() => Freshness, { description: "The age: a value of the filter's `freshness`." })
  freshness!: Freshness;

  @Field(() => Int, { description: "How many items have such evidence." })
  count!: number;
}

@Cost(10)
@Extensions({ isStructure: true })
@ObjectType({
  description:
    "Which values the action items of a list have, over all its pages. Each field is named like the field of ActionItemFilter that takes its values: adding one of them to the filter, with `and`, leaves exactly as many items as it counts. Only values that some item has, the most frequent first, equally frequent ones by code or name.",
})
export class ActionItemFacets {
  @Field(() => [CountryFacet], {
    description: "By country, whatever its role: an item that several countries share counts once for each.",
  })
  countries!: CountryFacet[];

  @Field(() => [SectorFacet], {
    description:
      "By the sectors of the item's initiative, with all that lies below them: an item of 21010 counts for 210 as well, one without an initiative for none.",
  })
  sectors!: SectorFacet[];

  @Field(() => [ActionStatusFacet], { description: "By official status." })
  statuses!: ActionStatusFacet[];

  @Field(() => [CompletionFacet], { description: "By independent assessment." })
  assessments!: CompletionFacet[];

  @Field(() => [ActionItemBasisFacet], { description: "By how items are known." })
  basis!: ActionItemBasisFacet[];

  @Field(() => [FreshnessFacet], { description: "By how old the latest evidence is today." })
  freshness!: FreshnessFacet[];
}

mapType(ActionStatusFacet, facetRows, (facet) => ({
  status: facet.column("value"),
  count: facet.column("count"),
}));

mapType(CompletionFacet, facetRows, (facet) => ({
  assessment: facet.column("value"),
  count: facet.column("count"),
}));

mapType(ActionItemBasisFacet, facetRows, (facet) => ({
  basis: facet.column("value"),
  count: facet.column("count"),
}));

mapType(FreshnessFacet, facetRows, (facet) => ({
  freshness: facet.column("value"),
  count: facet.column("count"),
}));
