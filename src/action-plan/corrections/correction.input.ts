import { IsOptional, Length, MaxLength, Min } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { Url } from "../../kernel/scalars";
import { StorableText, WriteInput } from "../../kernel/writing";
import { CorrectionOutcome, CorrectionSubject } from "./correction.enums";

@InputType({ description: "That a record of the graph is wrong, why, and what shows it." })
export class RequestCorrectionInput extends WriteInput {
  @Field(() => CorrectionSubject, { description: "What kind of record it is about." })
  subject!: CorrectionSubject;

  @Field(() => ID, {
    description: "The record's id; of a country its code. Where there is none, the error is NOT_FOUND.",
  })
  subjectId!: string;

  @Field(() => String, {
    nullable: true,
    description: "The field of the record that is wrong, as the graph names it: `plannedEnd`.",
  })
  field?: string;

  @Length(10, 5000)
  @StorableText()
  @Field(() => String, {
    description: "What is wrong, and what is right: 10 to 5000 characters of plain text. Public.",
  })
  reason!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "A source that the graph knows and that shows it. Without it and without `url`, the error is SOURCE_REQUIRED.",
  })
  sourceId?: string;

  @IsOptional()
  @MaxLength(2000)
  @StorableText()
  @Field(() => Url, {
    nullable: true,
    description: "Where it can be read: http or https, up to 2000 characters. Public.",
  })
  url?: string;

  @IsOptional()
  @MaxLength(500)
  @StorableText()
  @Field(() => String, {
    nullable: true,
    description: "Where in the source: a page, a paragraph. Up to 500 characters. Public.",
  })
  locator?: string;

  @IsOptional()
  @MaxLength(200)
  @StorableText()
  @Field(() => String, {
    nullable: true,
    description: "Your name, up to 200 characters. Private, unless `isNamePublic`.",
  })
  name?: string;

  @IsOptional()
  @MaxLength(500)
  @StorableText()
  @Field(() => String, {
    nullable: true,
    description:
      "How the secretariat can reach you: an e-mail address or anything else, up to 500 characters. Never public.",
  })
  contact?: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "Whether the public log may name you, as `requestedBy`. Without a `name`, it is that of your access token.",
  })
  isNamePublic!: boolean;
}

@InputType({ description: "What came of a correction." })
export class ResolveCorrectionInput extends WriteInput {
  @Field(() => ID, { description: "The correction. Where there is none, the error is NOT_FOUND." })
  correctionId!: string;

  @Field(() => CorrectionOutcome, { description: "Whether it is accepted." })
  outcome!: CorrectionOutcome;

  @Length(1, 5000)
  @StorableText()
  @Field(() => String, {
    description: "What was done, or why nothing was: up to 5000 characters of plain text. Public.",
  })
  resolution!: string;

  @Min(1)
  @Field(() => Int, {
    description:
      "The correction's `version` as you know it. Where it has another, the error is VERSION_CONFLICT.",
  })
  expectedVersion!: number;
}
