import { Extensions, Field, Int, ObjectType } from "type-graphql";
import { Cost } from "../kernel/graphql";
import { facetRows, mapType } from "../planner";
import { CountryFacet, SectorFacet } from "./facets.type";
import { InitiativeKind, InitiativeStage } from "./initiative.enums";

@ObjectType({ description: "A kind, and how many initiatives of a list are of it." })
export class InitiativeKindFacet {
  @Field(() => InitiativeKind, { description: "The kind: a value of the filter's `kinds`." })
  kind!: InitiativeKind;

  @Field(() => Int, { description: "How many initiatives are of it." })
  count!: number;
}

@ObjectType({ description: "A stage, and how many initiatives of a list are at it." })
export class InitiativeStageFacet {
  @Field(() => InitiativeStage, { description: "The stage: a value of the filter's `stages`." })
  stage!: InitiativeStage;

  @Field(() => Int, { description: "How many initiatives are at it." })
  count!: number;
}

@Cost(10)
@Extensions({ isStructure: true })
@ObjectType({
  description:
    "Which values the initiatives of a list have, over all its pages. Each field is named like the field of InitiativeFilter that takes its values: adding one of them to the filter, with `and`, leaves exactly as many initiatives as it counts. Only values that some initiative has, the most frequent first, equally frequent ones by code or name.",
})
export class InitiativeFacets {
  @Field(() => [CountryFacet], {
    description: "By country, whatever its role: an initiative counts once for each of its countries.",
  })
  countries!: CountryFacet[];

  @Field(() => [SectorFacet], {
    description: "By sector, with all that lies below it: an initiative of 21010 counts for 210 as well.",
  })
  sectors!: SectorFacet[];

  @Field(() => [InitiativeKindFacet], { description: "By kind." })
  kinds!: InitiativeKindFacet[];

  @Field(() => [InitiativeStageFacet], { description: "By stage." })
  stages!: InitiativeStageFacet[];
}

mapType(InitiativeKindFacet, facetRows, (facet) => ({
  kind: facet.column("value"),
  count: facet.column("count"),
}));

mapType(InitiativeStageFacet, facetRows, (facet) => ({
  stage: facet.column("value"),
  count: facet.column("count"),
}));
