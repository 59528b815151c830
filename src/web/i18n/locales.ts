/** The languages of the interface. The first is what speaks to those who want none of them. */
export const LOCALES = ["en", "ru", "ar"] as const;

export type Locale = (typeof LOCALES)[number];

/** How a language calls itself. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = { en: "English", ru: "Русский", ar: "العربية" };

export const directionOf = (locale: Locale): "ltr" | "rtl" => (locale === "ar" ? "rtl" : "ltr");

/** What numbers and dates are written by: figures stay those of sources and addresses. */
export const FORMATTED_AS: Readonly<Record<Locale, string>> = { en: "en-GB", ru: "ru", ar: "ar-u-nu-latn" };

const isLocale = (value: string | undefined): value is Locale =>
  (LOCALES as readonly (string | undefined)[]).includes(value);

/** The language that an address names, if it names one: the first part of /ru/initiatives. */
export const localeInPath = (path: string): Locale | undefined => {
  const [, first] = path.split("/");
  return isLocale(first) ? first : undefined;
};

/** The address of the same page in a language. */
export const pathIn = (locale: Locale, path: string): string => {
  const named = localeInPath(path);
  return `/${locale}${named === undefined ? path : path.slice(named.length + 1)}`.replace(/\/$/, "");
};

/** The language that the server chose for this page: that of its address, else that of the reader's browser. */
export const localeOfPage = (): Locale => {
  const { lang } = document.documentElement;
  return isLocale(lang) ? lang : LOCALES[0];
};
