import { IsOptional, Length } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { StorableText } from "../../kernel/writing";

@InputType({ description: "A source that a record rests on." })
export class CitationInput {
  @Field(() => ID, { description: "The source: one that the graph knows, else the error is NOT_FOUND." })
  sourceId!: string;

  @IsOptional()
  @Length(1, 500)
  @StorableText()
  @Field(() => String, {
    nullable: true,
    description: "Where in the source: a page, a paragraph, a quotation. 1 to 500 characters.",
  })
  locator?: string | null;

  @IsOptional()
  @Length(1, 2000)
  @StorableText()
  @Field(() => String, {
    nullable: true,
    description: "What to know when relying on the source here. 1 to 2000 characters.",
  })
  note?: string | null;
}
