import { canonicalTag } from "../localization/canonical-tag";
import { TEXT_LANGUAGE } from "../localization/text-language";

interface LanguageOfText {
  /** Canonical: texts are kept by it. */
  readonly tag: string;
  /** What is wrong with it, where no text can be kept by it. */
  readonly fault?: string;
}

/** The language of a text that somebody writes. */
export const languageOfText = (given: string): LanguageOfText => {
  const tag = canonicalTag(given) ?? given;
  if (TEXT_LANGUAGE.test(tag)) return { tag };
  return {
    tag,
    fault: `"${tag}" is not a language with script and region alone: write a tag such as ru or uz-Cyrl.`,
  };
};
