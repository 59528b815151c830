import { sql } from "kysely";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import type { DB } from "../kernel/database/generated/tables";
import { CountryCode } from "../kernel/scalars";
import { anyOf, type FilterMapping } from "../planner";
import { KNOWN_COUNTRY, KNOWN_COUNTRY_GROUP } from "./known";

@InputType({ description: "Which countries: the fields combine with “and”." })
export class CountryFilter {
  @Field(() => [CountryCode], { nullable: true, description: "Any of these countries." })
  codes?: string[];

  @Field(() => [ID], { nullable: true, description: "Members of any of these groups, by id." })
  groups?: string[];
}

@ArgsType()
export class CountriesArgs {
  @Field(() => CountryFilter, { nullable: true, description: "Which countries; all without it." })
  filter?: CountryFilter;
}

@ArgsType()
export class CountryArgs {
  @Field(() => CountryCode, { description: "The country's code." })
  code!: string;
}

export const countryFilter: FilterMapping<DB["country"]> = {
  codes: anyOf("code", "text[]", KNOWN_COUNTRY),
  groups: {
    where: (country, groups) =>
      sql`exists (select from country_group_member as m where m.country_code = ${country("code")} and m.group_id = any(${groups.param("text[]")}))`,
    known: KNOWN_COUNTRY_GROUP,
  },
};
