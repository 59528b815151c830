import "reflect-metadata";
import { ArgsType, Extensions, Field, ObjectType, registerEnumType } from "type-graphql";
import { Takes } from "../graphql/decorators";
import { LanguageTag } from "../scalars";

export enum TextDirection {
  LTR = "LTR",
  RTL = "RTL",
}

registerEnumType(TextDirection, {
  name: "TextDirection",
  description: "The direction in which a text is written, for HTML's `dir`.",
  valuesConfig: {
    LTR: { description: "From left to right." },
    RTL: { description: "From right to left." },
  },
});

@Extensions({ isStructure: true })
@ObjectType({ description: "A text in one of the languages that it exists in." })
export class Translation {
  @Field(() => LanguageTag, { description: "The language of the text." })
  language!: string;

  @Field(() => String, { description: "The text, plain." })
  text!: string;

  @Field(() => TextDirection, { description: "The direction in which the language is written." })
  direction!: TextDirection;

  @Field(() => Boolean, { description: "Whether a machine translated it." })
  isMachineTranslated!: boolean;

  @Field(() => Boolean, { description: "Whether someone other than its writer has checked it." })
  isReviewed!: boolean;
}

@Extensions({ isStructure: true })
@ObjectType({
  description:
    "A text that people read, in the language that fits best: of the languages in the field's argument `in`, then those of the request's Accept-Language, then English, the first that the text exists in (lookup as in RFC 4647: `uz-Cyrl-UZ` finds `uz-Cyrl` and `uz`).",
})
export class LocalizedText {
  @Field(() => String, { description: "The text, plain." })
  text!: string;

  @Field(() => LanguageTag, { description: "The language of the text." })
  language!: string;

  @Field(() => TextDirection, { description: "The direction in which the language is written." })
  direction!: TextDirection;

  @Field(() => Boolean, {
    description:
      "Whether the text is in another language than the one wanted most. Where no language was asked for, English is wanted.",
  })
  isFallback!: boolean;

  @Field(() => Boolean, { description: "Whether a machine translated it." })
  isMachineTranslated!: boolean;

  @Field(() => Boolean, { description: "Whether someone other than its writer has checked it." })
  isReviewed!: boolean;

  @Field(() => [Translation], {
    description: "The text in every language that it exists in, by language tag.",
  })
  translations!: Translation[];
}

@ArgsType()
export class LanguageArgs {
  @Field(() => [LanguageTag], {
    nullable: true,
    description: "Languages wanted, most wanted first; they come before those of Accept-Language.",
  })
  in?: string[];
}

/** A field with a text that people read. */
export function Text(options: { description: string; nullable?: boolean }): PropertyDecorator {
  return (target, name) => {
    Field(() => LocalizedText, options)(target, name as string);
    Takes(() => LanguageArgs)(target, name);
  };
}
