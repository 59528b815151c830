import "reflect-metadata";
import { Extensions, Field, ObjectType } from "type-graphql";

@Extensions({ isPlain: true })
@ObjectType({ description: "Something that the user can mend. Nothing was written." })
export class UserError {
  @Field(() => String, {
    description:
      "What kind of error it is, for programs: `INVALID`, `NOT_FOUND`, `EVIDENCE_REQUIRED`, `VERSION_CONFLICT`, `IDEMPOTENCY_KEY_REUSED` and others, which docs/writing.md lists.",
  })
  code!: string;

  @Field(() => [String], {
    nullable: true,
    description:
      'Where in the arguments, from the outside in: `["input", "evidence", "0", "url"]`. Null where it is about the whole.',
  })
  field!: readonly string[] | null;

  @Field(() => String, { description: "What is wrong with what, and what to do, in English." })
  message!: string;
}
