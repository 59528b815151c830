/** A text is looked up in so many languages at most; the rest of a longer list is left out. */
const MOST = 20;

export interface WantedLanguages {
  /** In the order of preference, each tag followed by its less specific forms (RFC 4647, lookup). */
  readonly languages: readonly string[];
  /** How many of them are forms of the language most wanted: any other is a fallback. */
  readonly preferred: number;
}

export function wantedLanguages(tags: readonly string[]): WantedLanguages {
  const languages = [...new Set(tags.flatMap(lookupForms))].slice(0, MOST);
  return { languages, preferred: Math.min(tags[0] ? lookupForms(tags[0]).length : 0, languages.length) };
}

/** `uz-Cyrl-UZ` is looked up as itself, as `uz-Cyrl` and as `uz`. */
function lookupForms(tag: string): string[] {
  const subtags = tag.split("-");
  return subtags.map((_, index) => subtags.slice(0, subtags.length - index).join("-"));
}
