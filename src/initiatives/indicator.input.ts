import { sql } from "kysely";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import type { DB } from "../kernel/database/generated/tables";
import { CountryCode } from "../kernel/scalars";
import { KNOWN_COUNTRY, KNOWN_LEADER } from "../parties";
import { anyOf, type FilterMapping } from "../planner";
import { citesSources } from "./common-filters";
import { KNOWN_INDICATOR } from "./known";

@InputType({ description: "Which indicators: a list means any of its values, fields combine with “and”." })
export class IndicatorFilter {
  @Field(() => [ID], { nullable: true, description: "Any of these indicators, by id." })
  ids?: string[];

  @Field(() => [CountryCode], { nullable: true, description: "Indicators about any of these countries." })
  countries?: string[];

  @Field(() => [ID], { nullable: true, description: "Indicators that any of these leaders stated." })
  leaders?: string[];

  @Field(() => [ID], {
    nullable: true,
    description: "Indicators whose `citations` name any of these sources.",
  })
  sources?: string[];
}

@ArgsType()
export class IndicatorsArgs {
  @Field(() => IndicatorFilter, { nullable: true, description: "Which indicators; all without it." })
  filter?: IndicatorFilter;
}

export const indicatorFilter: FilterMapping<DB["indicator"]> = {
  ids: anyOf("id", "text[]", KNOWN_INDICATOR),
  countries: {
    where: (indicator, countries) =>
      sql`exists (select from indicator_country as c where c.indicator_id = ${indicator("id")} and c.country_code = any(${countries.param("text[]")}))`,
    known: KNOWN_COUNTRY,
  },
  ...citesSources<DB["indicator"]>("indicator_citation", "indicator_id"),
  leaders: anyOf("leader_id", "text[]", KNOWN_LEADER),
};
