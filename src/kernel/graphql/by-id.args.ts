import "reflect-metadata";
import { ArgsType, Field, ID } from "type-graphql";

@ArgsType()
export class ByIdArgs {
  @Field(() => ID, { description: "The record's id." })
  id!: string;
}
