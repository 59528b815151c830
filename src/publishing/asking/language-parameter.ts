import { acceptedLanguages } from "../../kernel/localization/languages";
import { BadParameter } from "./bad-parameter";

/** The languages that a parameter names, most wanted first, as canonical BCP 47 tags. */
export const canonicalTags = (name: string, texts: readonly string[]): readonly string[] =>
  texts.map((text) => {
    const [tag] = /^[\w-]+$/.test(text) ? acceptedLanguages(text) : [];
    if (tag === undefined) {
      throw new BadParameter(
        `The parameter "${name}" cannot be ${JSON.stringify(text)}: give language tags (BCP 47) such as en, ru or uz-Cyrl.`,
      );
    }
    return tag;
  });
