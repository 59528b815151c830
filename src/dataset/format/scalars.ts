import { z } from "zod";
import { SLUG, SLUG_LENGTH } from "../../kernel/scalars/slug";

export const slug = z
  .string()
  .max(SLUG_LENGTH)
  .regex(SLUG, "is not an id: write small letters, digits and hyphens, as in joint-grain-hubs");

export const id = slug.describe("Stable, readable id; never reused, never renamed");

/** The id of a record of another kind, or of the same one. */
export const reference = (what: string) => slug.describe(`Id of ${what}`);

export const countryCode = z
  .string()
  .regex(/^[A-Z]{2}$/, "is not a country code: write two capital letters, as in KZ")
  .describe("ISO 3166-1 alpha-2 code");

export const currencyCode = z
  .string()
  .regex(/^[A-Z]{3}$/, "is not a currency code: write three capital letters, as in USD")
  .describe("ISO 4217 code");

export const sectorCode = z
  .string()
  .regex(/^(\d{3}|\d{5})$/, "is not a sector code: write three or five digits in quotes")
  .describe("OECD DAC code: three digits for a sector, five for a purpose");

const isCalendarDay = (value: string): boolean => {
  // Every month has 28 days: only the rest is worth a look at the calendar.
  if (
    value.slice(5, 7) >= "01" &&
    value.slice(5, 7) <= "12" &&
    value.slice(8) >= "01" &&
    value.slice(8) <= "28"
  ) {
    return true;
  }
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
};

const missingInCalendar = ({ input }: { readonly input?: unknown }): string => {
  const month = String(input).slice(5, 7);
  const what = month >= "01" && month <= "12" ? "day" : "month";
  return `is ${String(input)}: the calendar has no such ${what}`;
};

export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: "is not a day: write YYYY-MM-DD", abort: true })
  .refine(isCalendarDay, { error: missingInCalendar })
  .describe("A day, YYYY-MM-DD");

const NO_DATE = 'is not a date: write "2025" in quotes, 2025-10 or 2025-10-09';

export const partialDate = z
  .string(NO_DATE)
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/, {
    error: ({ input }) =>
      /^\d{4}-\d{2}(-\d{2})?$/.test(String(input)) ? missingInCalendar({ input }) : NO_DATE,
    abort: true,
  })
  .refine((value) => value.length < 10 || isCalendarDay(value), { error: missingInCalendar })
  .meta({
    id: "PartialDate",
    description: 'A date as precise as the source gives it: "2025", 2025-10 or 2025-10-09',
  });

export const instant = z.iso
  .datetime({ offset: false, error: "is not a moment: write 2025-10-09T12:00:00Z" })
  .describe("A moment in UTC, as in 2025-10-09T12:00:00Z");

export const webAddress = z
  .url({ protocol: /^https?$/, error: "is not a web address" })
  .describe("Web address");
