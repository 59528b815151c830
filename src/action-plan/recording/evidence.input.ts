import { IsOptional, MaxLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { Url } from "../../kernel/scalars";
import { StorableText } from "../../kernel/writing";

@InputType({
  description: "A piece of evidence: a source, an event, an address, or several of them; at least one.",
})
export class EvidenceInput {
  @Field(() => ID, { nullable: true, description: "A source that the graph knows." })
  sourceId?: string;

  @Field(() => ID, { nullable: true, description: "An event that the graph knows." })
  eventId?: string;

  @IsOptional()
  @MaxLength(2000)
  @StorableText()
  @Field(() => Url, {
    nullable: true,
    description: "Where it can be read: http or https, up to 2000 characters.",
  })
  url?: string;

  @IsOptional()
  @MaxLength(500)
  @StorableText()
  @Field(() => String, {
    nullable: true,
    description: "Where in the source: a page, a paragraph. Up to 500 characters.",
  })
  locator?: string;

  @IsOptional()
  @MaxLength(2000)
  @StorableText()
  @Field(() => String, {
    nullable: true,
    description: "What is to be known about it. Up to 2000 characters.",
  })
  note?: string;
}
