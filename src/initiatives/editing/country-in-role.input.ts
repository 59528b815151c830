import { Field, InputType } from "type-graphql";
import { CountryCode } from "../../kernel/scalars";
import { CountryRole } from "../initiative.enums";

@InputType({ description: "A country in a role. A country in two roles is named twice." })
export class CountryInRoleInput {
  @Field(() => CountryCode, {
    description: "The country: one that the graph knows, else the error is NOT_FOUND.",
  })
  country!: string;

  @Field(() => CountryRole, { description: "Its role." })
  role!: CountryRole;
}
