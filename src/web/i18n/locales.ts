import { isLocale, LOCALES, type Locale } from "../../labels/locales";

/** How a language calls itself. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = { en: "English", ru: "Русский", ar: "العربية" };

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
