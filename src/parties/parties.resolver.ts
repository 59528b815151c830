import { Resolver } from "type-graphql";
import { ByIdArgs, ListSize, PlannedQuery, Takes } from "../kernel/graphql";
import type { Connection } from "../kernel/pagination";
import { mapQueries, table } from "../planner";
import { CountriesArgs, CountryArgs, countryFilter } from "./country.input";
import { Country } from "./country.type";
import { CountryGroup } from "./country-group.type";
import { KNOWN_COUNTRY, KNOWN_LEADER } from "./known";
import { LeadersArgs } from "./leader.input";
import { leaderList } from "./leader.list";
import { Leader, LeaderConnection } from "./leader.type";

@Resolver()
export class PartiesQueries {
  @ListSize(6)
  @PlannedQuery(() => [Country], { description: "The countries of the format, by code." })
  @Takes(() => CountriesArgs)
  countries!: Country[];

  @PlannedQuery(() => Country, {
    nullable: true,
    description: "One country. Where there is none with the code: null, and an error NOT_FOUND.",
  })
  @Takes(() => CountryArgs)
  country!: Country | null;

  @PlannedQuery(() => [CountryGroup], { description: "The groups of countries within the format, by id." })
  countryGroups!: CountryGroup[];

  @PlannedQuery(() => LeaderConnection, { description: "Leaders, by id." })
  @Takes(() => LeadersArgs)
  leaders!: Connection<Leader>;

  @PlannedQuery(() => Leader, {
    nullable: true,
    description: "One leader. Where there is none with the id: null, and an error NOT_FOUND.",
  })
  @Takes(() => ByIdArgs)
  leader!: Leader | null;
}

mapQueries(PartiesQueries, (query) => ({
  countries: query.list(() => Country, table("country"), {
    filter: countryFilter,
    orderBy: (country) => [country("code")],
  }),
  country: query.byKey(() => Country, table("country"), "code", "code", KNOWN_COUNTRY),
  countryGroups: query.list(() => CountryGroup, table("country_group"), {
    orderBy: (group) => [group("id")],
  }),
  leaders: query.connection(() => leaderList),
  leader: query.byKey(() => Leader, table("leader"), "id", "id", KNOWN_LEADER),
}));
