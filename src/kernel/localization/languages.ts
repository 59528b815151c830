import { LRUCache } from "lru-cache";
import Negotiator from "negotiator";
import { canonicalTag } from "./canonical-tag";

/** A header may name any number of languages; nobody reads more than these. */
const MAX_LANGUAGES = 10;

/** Clients come again and again with the same header. */
const known = new LRUCache<string, readonly string[]>({ max: 500 });

const NONE: readonly string[] = [];

/**
 * The languages that an Accept-Language header asks for, most wanted first, as canonical BCP 47 tags.
 * Whatever is malformed is left out, and so is `*`: an absent wish and "any" both mean the default.
 * The same header gives the same list.
 */
export const acceptedLanguages = (header: string | undefined): readonly string[] => {
  if (header === undefined) return NONE;
  const seen = known.get(header);
  if (seen !== undefined) return seen;
  const languages = readLanguages(header);
  known.set(header, languages);
  return languages;
};

const readLanguages = (header: string): readonly string[] => {
  const wanted = new Negotiator({ headers: { "accept-language": header } }).languages();
  const tags = wanted.map(canonicalTag).filter((tag) => tag !== undefined);
  return [...new Set(tags)].slice(0, MAX_LANGUAGES);
};
