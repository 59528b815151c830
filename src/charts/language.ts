import { ARABIC, ENGLISH, RUSSIAN, type Words } from "./words";

/** How a language is written in charts. */
export interface ChartLanguage {
  readonly tag: string;
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

interface Written {
  /** What numbers and days are written by: figures stay those of sources and addresses. */
  readonly formattedAs: string;
  readonly direction: "ltr" | "rtl";
  readonly words: Words;
}

const WRITTEN: Readonly<Record<string, Written>> = {
  en: { formattedAs: "en-GB", direction: "ltr", words: ENGLISH },
  ru: { formattedAs: "ru", direction: "ltr", words: RUSSIAN },
  ar: { formattedAs: "ar-u-nu-latn", direction: "rtl", words: ARABIC },
};

/** A day stays in one line. */
const unbroken = (text: string): string => text.replaceAll(" ", "\u00a0");

const ENGLISH_TAG = "en";

/** The first of the languages that charts are written in, else English. */
export const chartLanguage = (tags: readonly string[]): ChartLanguage => {
  const primary = tags.map((tag) => tag.split("-")[0] ?? tag);
  const tag = primary.find((each) => Object.hasOwn(WRITTEN, each)) ?? ENGLISH_TAG;
  const { formattedAs, direction, words } = WRITTEN[tag] as Written;
  const dates = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(formattedAs, { ...options, timeZone: "UTC" });
  const number = new Intl.NumberFormat(formattedAs);
  const day = dates({ dateStyle: "long" });
  const moment = dates({ dateStyle: "long", timeStyle: "short" });
  const ticks = { day: dates(TICKS.day), month: dates(TICKS.month), year: dates(TICKS.year) };
  return {
    tag,
    direction,
    words,
    number: (value) => number.format(value),
    day: (value) => unbroken(day.format(new Date(value))),
    moment: (value) => unbroken(moment.format(new Date(value))),
    tick: (value, precision) => ticks[precision].format(value),
  };
};
