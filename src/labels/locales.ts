/** The languages that words of ours are in: the interface's, codes' labels, charts. The first speaks to everyone else. */
export const LOCALES = ["en", "ru", "ar"] as const;

export type Locale = (typeof LOCALES)[number];

export const directionOf = (locale: Locale): "ltr" | "rtl" => (locale === "ar" ? "rtl" : "ltr");

/** What numbers and dates are written by: figures stay those of sources and addresses. */
export const FORMATTED_AS: Readonly<Record<Locale, string>> = { en: "en-GB", ru: "ru", ar: "ar-u-nu-latn" };

export const isLocale = (value: string | undefined): value is Locale =>
  (LOCALES as readonly (string | undefined)[]).includes(value);

/** The first of wanted languages that there are words in; else the first of ours. */
export const localeFor = (languages: readonly string[]): Locale =>
  languages.map((tag) => tag.split("-")[0]).find(isLocale) ?? LOCALES[0];
