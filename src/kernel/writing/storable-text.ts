import { ValidateBy } from "class-validator";

/**
 * Control characters other than tabs and line breaks, halves of characters, and what turns the direction of all that
 * follows, so that a text is read as another one than it is. Texts in Arabic need none of these: the marks U+200E,
 * U+200F and U+061C stay.
 */
const UNSTORABLE = /[^\P{Cc}\t\n\r]|[\u202A-\u202E\u2066-\u2069]|\p{Surrogate}/u;

/** A text that can be kept, exported and shown as it is. */
export function StorableText(): PropertyDecorator {
  return ValidateBy({
    name: "storableText",
    validator: {
      validate: (value) => typeof value !== "string" || !UNSTORABLE.test(value),
      defaultMessage: () =>
        "$property has control characters, characters that turn the direction of writing (U+202A to U+202E, U+2066 to U+2069) or halves of characters, which no text needs: leave them out",
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
