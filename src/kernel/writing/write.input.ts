import "reflect-metadata";
import { IsOptional, Length } from "class-validator";
import { Field, InputType } from "type-graphql";
import { StorableText } from "./storable-text";

@InputType()
export abstract class WriteInput {
  @IsOptional()
  @Length(8, 200)
  @StorableText()
  @Field(() => String, {
    nullable: true,
    description:
      "A key of your own for this write, such as a UUID, 8 to 200 characters: sent again with the same input, it gives the same answer and writes nothing twice. With another input the error is IDEMPOTENCY_KEY_REUSED.",
  })
  idempotencyKey?: string;
}
