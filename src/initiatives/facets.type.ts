import { Field, Int, ObjectType } from "type-graphql";
import { Country } from "../parties";
import { facetRows, mapType, table } from "../planner";
import { Sector } from "./sector.type";

@ObjectType({
  description:
    "A country, and how many nodes of a list it has any role in. A node that several countries share counts once for each of them, so that the counts add up to more than the nodes.",
})
export class CountryFacet {
  @Field(() => Country, { description: "The country: its code is a value of the filter's `countries`." })
  country!: Country;

  @Field(() => Int, { description: "How many nodes it has a role in, in one or in several." })
  count!: number;
}

@ObjectType({
  description:
    "A sector, and how many nodes of a list are in it or in one below it. A node in several sectors counts once for each of them, and once for each sector above them.",
})
export class SectorFacet {
  @Field(() => Sector, { description: "The sector: its code is a value of the filter's `sectors`." })
  sector!: Sector;

  @Field(() => Int, { description: "How many nodes are in it or in one below it." })
  count!: number;
}

mapType(CountryFacet, facetRows, (facet) => ({
  country: facet.one(() => Country, table("country"), { value: "code" }),
  count: facet.column("count"),
}));

mapType(SectorFacet, facetRows, (facet) => ({
  sector: facet.one(() => Sector, table("sector"), { value: "code" }),
  count: facet.column("count"),
}));
