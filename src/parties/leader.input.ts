import { ArgsType, Field, ID, InputType } from "type-graphql";
import { PageArgs } from "../kernel/pagination";
import { CountryCode, DateScalar } from "../kernel/scalars";

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
