import "reflect-metadata";
import { MaxLength } from "class-validator";
import { Field, InputType } from "type-graphql";
import { LanguageTag } from "../scalars";
import { StorableText } from "./storable-text";

@InputType({
  description:
    "A text in one language. Of a list of them each has another language. A text that is new or has changed counts as not reviewed yet.",
})
export class LocalizedTextInput {
  @Field(() => LanguageTag, {
    description:
      "The language: a tag of language, script and region, such as `ru`, `uz-Cyrl` or `zh-Hant-HK`.",
  })
  language!: string;

  @MaxLength(10_000)
  @StorableText()
  @Field(() => String, {
    description:
      "The text, plain: not empty, without control characters other than tabs and line breaks, and without characters that turn the direction of writing. White space around it is taken away.",
  })
  text!: string;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "Whether a machine translated it.",
  })
  isMachineTranslated?: boolean | null;
}
