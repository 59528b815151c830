import { useMemo } from "react";
import { FORMATTED_AS, type Locale } from "../../labels/locales";
import { localeOfPage } from "./locales";

/** How numbers and days are written in a language. */
export interface Formats {
  readonly number: (value: number) => string;
  readonly percent: (share: number) => string;
  /** A day, a month or a year, as precise as it is known. */
  readonly date: (value: string) => string;
  readonly moment: (value: string) => string;
  /** A figure of any length, without losing a digit of it. */
  readonly decimal: (value: string) => string;
  readonly language: (tag: string) => string;
}

const PRECISION: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  1: { year: "numeric" },
  2: { year: "numeric", month: "long" },
  3: { year: "numeric", month: "long", day: "numeric" },
};

const createFormats = (locale: Locale): Formats => {
  const tag = FORMATTED_AS[locale];
  const number = new Intl.NumberFormat(tag);
  const percent = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 0 });
  const decimal = new Intl.NumberFormat(tag, { maximumFractionDigits: 20 });
  const moment = new Intl.DateTimeFormat(tag, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
  const dates = new Map(
    Object.entries(PRECISION).map(([parts, options]) => [
      Number(parts),
      new Intl.DateTimeFormat(tag, { ...options, timeZone: "UTC" }),
    ]),
  );
  const languages = new Intl.DisplayNames(tag, { type: "language" });
  return {
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    date: (value) => dates.get(value.split("-").length)?.format(new Date(value)) ?? value,
    moment: (value) => moment.format(new Date(value)),
    decimal: (value) => decimal.format(value as `${number}`),
    language: (name) => languages.of(name) ?? name,
  };
};

/** How numbers and days are written in the language of the page. */
export const useFormats = (): Formats => {
  const locale = localeOfPage();
  return useMemo(() => createFormats(locale), [locale]);
};
