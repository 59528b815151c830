import { directionOf, FORMATTED_AS, type Locale, localeFor } from "../labels/locales";
import { ARABIC, ENGLISH, RUSSIAN, type Words } from "./words";

/** How a language is written in charts. */
export interface ChartLanguage {
  readonly tag: Locale;
  readonly direction: "ltr" | "rtl";
  readonly words: Words;
  readonly number: (value: number) => string;
  /** A day in full. */
  readonly day: (day: string) => string;
  readonly moment: (moment: string) => string;
  /** A day of an axis, as precisely as it must be told apart from the others. */
  readonly tick: (day: Date, precision: TickPrecision) => string;
}

export type TickPrecision = "day" | "month" | "year";

const TICKS: Readonly<Record<TickPrecision, Intl.DateTimeFormatOptions>> = {
  day: { day: "numeric", month: "short" },
  month: { month: "short" },
  year: { year: "numeric" },
};

const WORDS: Readonly<Record<Locale, Words>> = { en: ENGLISH, ru: RUSSIAN, ar: ARABIC };

/** A day stays in one line. */
const unbroken = (text: string): string => text.replaceAll(" ", "\u00a0");

/** The first of the languages that charts are written in, else English. */
export const chartLanguage = (tags: readonly string[]): ChartLanguage => {
  const tag = localeFor(tags);
  const formattedAs = FORMATTED_AS[tag];
  const dates = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(formattedAs, { ...options, timeZone: "UTC" });
  const number = new Intl.NumberFormat(formattedAs);
  const day = dates({ dateStyle: "long" });
  const moment = dates({ dateStyle: "long", timeStyle: "short" });
  const ticks = { day: dates(TICKS.day), month: dates(TICKS.month), year: dates(TICKS.year) };
  return {
    tag,
    direction: directionOf(tag),
    words: WORDS[tag],
    number: (value) => number.format(value),
    day: (value) => unbroken(day.format(new Date(value))),
    moment: (value) => unbroken(moment.format(new Date(value))),
    tick: (value, precision) => ticks[precision].format(value),
  };
};
