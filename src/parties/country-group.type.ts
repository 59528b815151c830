import { Directive, Field, ID, ObjectType, Resolver } from "type-graphql";
import { AddedField } from "../kernel/graphql";
import { type LocalizedText, Text } from "../kernel/localization";
import { mapAddedFields, mapType, table } from "../planner";
import { Country } from "./country.type";

@Directive('@key(fields: "id")')
@ObjectType({ description: "A group of countries within the format, such as Central Asia." })
export class CountryGroup {
  @Field(() => ID, { description: "A stable slug: `central-asia`." })
  id!: string;

  @Text({ description: "The name of the group." })
  name!: LocalizedText;

  @Field(() => [Country], { description: "The members, by code." })
  countries!: Country[];
}

@Resolver(() => Country)
export class CountryGroupsOfCountry {
  @AddedField(() => [CountryGroup], { description: "The groups that the country belongs to." })
  groups!: CountryGroup[];
}

const members = table("country_group_member");

mapType(CountryGroup, table("country_group"), (group) => ({
  id: group.column("id"),
  name: group.text("name"),
  countries: group.through(() => Country, table("country"), {
    rows: members,
    from: { id: "group_id" },
    to: { country_code: "code" },
    orderBy: (_, country) => [country("code")],
  }),
}));

mapAddedFields(Country, CountryGroupsOfCountry, table("country"), (country) => ({
  groups: country.through(() => CountryGroup, table("country_group"), {
    rows: members,
    from: { code: "country_code" },
    to: { group_id: "id" },
    orderBy: (_, group) => [group("id")],
  }),
}));
