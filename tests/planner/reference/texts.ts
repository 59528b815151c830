interface Translation {
  readonly text: string;
  readonly isReviewed: boolean;
}

type Texts = Readonly<Record<string, Translation>>;

/** `uz-Cyrl-UZ`, `uz-Cyrl`, `uz`. */
const forms = (tag: string): string[] => {
  const end = tag.lastIndexOf("-");
  return [tag, ...(end < 0 ? [] : forms(tag.slice(0, end)))];
};

/** A text in the first of the languages wanted that it exists in. */
export const textIn = (texts: Texts | null, wanted: readonly string[]): unknown => {
  if (texts === null) return null;
  const tags = wanted.length === 0 ? ["en"] : wanted;
  const found = tags.flatMap(forms).find((tag) => tag in texts);
  const language = found ?? "en";
  return {
    ...texts[language],
    language,
    isFallback: !forms(tags[0] ?? "en").includes(language),
    translations: Object.keys(texts)
      .sort()
      .map((tag) => ({ language: tag, ...texts[tag] })),
  };
};
