import { ArgsType, Field, ID, InputType } from "type-graphql";
import { PageArgs } from "../kernel/pagination";
import { CountryCode, DateScalar } from "../kernel/scalars";
import { anyOf, listOf, table } from "../planner";
import { KNOWN_COUNTRY, KNOWN_LEADER } from "./known";
import { inOfficeOn, Leader } from "./leader.type";

@InputType({ description: "Which leaders: the fields combine with “and”." })
export class LeaderFilter {
  @Field(() => [ID], { nullable: true, description: "Any of these leaders, by id." })
  ids?: string[];

  @Field(() => [CountryCode], { nullable: true, description: "Leaders of any of these countries." })
  countries?: string[];

  @Field(() => DateScalar, { nullable: true, description: "Only those in office on this day." })
  currentOn?: string;
}

@ArgsType()
export class LeadersArgs extends PageArgs {
  @Field(() => LeaderFilter, { nullable: true, description: "Which leaders; all without it." })
  filter?: LeaderFilter;
}

@ArgsType()
export class LeaderArgs {
  @Field(() => ID, { description: "The leader's id." })
  id!: string;
}

/** Leaders, by id. */
export const leaderList = listOf({
  type: () => Leader,
  rows: table("leader"),
  key: { value: (leader) => leader("id"), type: "text" },
  filter: {
    ids: anyOf("id", "text[]", KNOWN_LEADER),
    countries: anyOf("country_code", "text[]", KNOWN_COUNTRY),
    currentOn: { where: inOfficeOn },
  },
  orders: { ID: [] },
  defaultOrder: { field: "ID", direction: "ASC" },
});
