import { ValidateBy } from "class-validator";

/** Control characters other than tabs and line breaks, and halves of characters: no text needs them. */
const UNSTORABLE = /[^\P{Cc}\t\n\r]|\p{Surrogate}/u;

/** A text that can be kept, exported and shown as it is. */
export function StorableText(): PropertyDecorator {
  return ValidateBy({
    name: "storableText",
    validator: {
      validate: (value) => typeof value !== "string" || !UNSTORABLE.test(value),
      defaultMessage: () => "$property has control characters or halves of characters, which no text needs",
    },
  });
}

/** A text in several languages, none of them longer than so many characters. */
export function TextsUpTo(most: number): PropertyDecorator {
  return ValidateBy({
    name: "textsUpTo",
    validator: {
      validate: (value) =>
        !Array.isArray(value) || value.every(({ text }: { text: string }) => [...text].length <= most),
      defaultMessage: () => `$property has a text of more than ${most} characters`,
    },
  });
}
