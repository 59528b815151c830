import Negotiator from "negotiator";
import { canonicalTag } from "./canonical-tag";

/** A header may name any number of languages; nobody reads more than these. */
const MAX_LANGUAGES = 10;

/**
 * The languages that an Accept-Language header asks for, most wanted first, as canonical BCP 47 tags.
 * Whatever is malformed is left out, and so is `*`: an absent wish and "any" both mean the default.
 */
export const acceptedLanguages = (header: string | undefined): readonly string[] => {
  if (header === undefined) return [];
  const wanted = new Negotiator({ headers: { "accept-language": header } }).languages();
  const tags = wanted.map(canonicalTag).filter((tag) => tag !== undefined);
  return [...new Set(tags)].slice(0, MAX_LANGUAGES);
};
