import { canonicalTag } from "./canonical-tag";

/** A text is looked up in so many languages at most; the rest of a longer list is left out. */
const MOST = 20;

export interface WantedLanguages {
  /** In the order of preference, each tag followed by its less specific forms (RFC 4647, lookup). */
  readonly languages: readonly string[];
  /** How many of them are forms of the language most wanted: any other is a fallback. */
  readonly preferred: number;
}

export function wantedLanguages(tags: readonly string[]): WantedLanguages {
  // Letter case makes no difference in a tag, but it does among the keys of a text.
  const forms = tags.slice(0, MOST).map((tag) => lookupForms(canonicalTag(tag) ?? tag));
  const languages = [...new Set(forms.flat())].slice(0, MOST);
  return { languages, preferred: Math.min(forms[0]?.length ?? 0, languages.length) };
}

/** `uz-Cyrl-UZ` is looked up as itself, as `uz-Cyrl` and as `uz`. */
function lookupForms(tag: string): string[] {
  const subtags = tag.split("-");
  return subtags.map((_, index) => subtags.slice(0, subtags.length - index).join("-"));
}
