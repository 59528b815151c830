interface Translation {
  readonly text: string;
  readonly isReviewed: boolean;
  readonly isMachineTranslated: boolean;
}

export type Texts = Readonly<Record<string, Translation>>;

/** `uz-Cyrl-UZ`, `uz-Cyrl`, `uz`. */
const forms = (tag: string): string[] => {
  const end = tag.lastIndexOf("-");
  return [tag, ...(end < 0 ? [] : forms(tag.slice(0, end)))];
};

interface ScriptInfo {
  readonly textInfo: { readonly direction: "ltr" | "rtl" };
  readonly getTextInfo?: () => { readonly direction: "ltr" | "rtl" };
}

/** The direction of the language's script, as Unicode has it. */
export const directionOf = (tag: string): string => {
  const locale = new Intl.Locale(tag) as unknown as ScriptInfo;
  return (locale.getTextInfo?.() ?? locale.textInfo).direction.toUpperCase();
};

const translated = (texts: Texts, language: string) => ({
  ...texts[language],
  language,
  direction: directionOf(language),
});

/** A text in the first of the languages wanted that it exists in. */
export const textIn = (texts: Texts | null, wanted: readonly string[]): unknown => {
  if (texts === null) return null;
  const canonical = wanted.map((tag) => Intl.getCanonicalLocales(tag)[0] ?? tag);
  const tags = canonical.length === 0 ? ["en"] : canonical;
  const has = (tag: string) => Object.hasOwn(texts, tag);
  const existing = Object.keys(texts).sort();
  const language = [...tags.flatMap(forms), "en"].find(has) ?? existing[0] ?? "en";
  return {
    ...translated(texts, language),
    isFallback: !forms(tags[0] ?? "en").some(has),
    translations: existing.map((tag) => translated(texts, tag)),
  };
};
