import { z } from "zod";
import { TEXT_LANGUAGE } from "../../kernel/localization/text-language";

export const languageTag = z
  .string()
  .regex(TEXT_LANGUAGE, "is not a BCP 47 language tag such as ru or uz-Cyrl")
  .describe("BCP 47 language tag");

/** One language of a text, in the form that the database keeps. */
export interface Translation {
  readonly text: string;
  readonly isReviewed: boolean;
  readonly isMachineTranslated: boolean;
}

const someText = z
  .string()
  .min(1)
  .refine((value) => value.trim() === value, "starts or ends with white space");

const reviewed = (value: string): Translation => ({
  text: value,
  isReviewed: true,
  isMachineTranslated: false,
});

export const translation = z
  .union([
    someText.transform(reviewed),
    z.strictObject({
      text: someText,
      isReviewed: z.boolean().default(true).describe("false until somebody has checked the wording"),
      isMachineTranslated: z.boolean().default(false).describe("true when a machine wrote the wording"),
    }),
  ])
  .meta({
    id: "Translation",
    description: "A text alone was written by people and reviewed; the long form says otherwise",
  });

const checkTags = (value: object, context: z.RefinementCtx): void => {
  for (const tag of Object.keys(value)) {
    if (TEXT_LANGUAGE.test(tag)) continue;
    context.addIssue({ code: "custom", path: [tag], message: `"${tag}" is not a BCP 47 language tag` });
  }
};

/** A text that people read, by language. English is always there: it is what readers fall back to. */
export const text = z
  .object({ en: translation })
  .catchall(translation)
  .superRefine(checkTags)
  .meta({ id: "Text", description: "A text that people read, by language tag; English is always there" });

/** What somebody said when recording: in the language that they said it in, and nobody may add another afterwards. */
export const remark = z
  .object({})
  .catchall(translation)
  .superRefine(checkTags)
  .refine((value) => Object.keys(value).length > 0, "has no text: write one, or leave it out")
  .meta({
    id: "Remark",
    description: "What somebody said, by language tag; in at least one language, whichever it is",
    minProperties: 1,
  });

export type Text = Readonly<Record<string, Translation>>;
