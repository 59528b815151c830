import { today } from "../../kernel/dates";
import type { Faults } from "../../kernel/writing";

/** Whether a date, a year or month by its first day, is after a day. */
export const isAfterDay = (date: string, day: string): boolean => date > day.slice(0, date.length);

/** Whether a date, a year or month by its last day, is before a day. */
export const isBeforeDay = (date: string, day: string): boolean => date < day.slice(0, date.length);

/** Whether a period can be one, as far as the precision of its ends tells: 2025-12 to 2025 can, 2026-01 to 2025 cannot. */
const isPeriod = (first: string, last: string): boolean =>
  first.slice(0, last.length) <= last.slice(0, first.length);

type Dates = Readonly<Record<"plannedStart" | "plannedEnd" | "actualStart" | "actualEnd", string | null>>;

const PERIODS = [
  ["plannedStart", "plannedEnd"],
  ["actualStart", "actualEnd"],
] as const;

/** The calendar of the database begins with the year 1. */
export const checkYear = (
  date: string | null | undefined,
  field: readonly (string | number)[],
  faults: Faults,
): void => {
  if (date?.startsWith("0000"))
    faults.add("INVALID", field, `${date} is before the first year of the calendar: check it.`);
};

/** Adds a fault where what is given ends before it begins, or has begun or ended only tomorrow. */
export const checkDates = (given: Partial<Dates>, all: Dates, faults: Faults): void => {
  for (const field of ["plannedStart", "plannedEnd", "actualStart", "actualEnd"] as const) {
    const date = given[field];
    checkYear(date, [field], faults);
    if (date && field.startsWith("actual") && isAfterDay(date, today())) {
      faults.add(
        "IN_THE_FUTURE",
        [field],
        `${date} is after today, ${today()} (UTC): give what has happened, or the planned date.`,
      );
    }
  }
  for (const [startField, endField] of PERIODS) {
    const [start, end] = [all[startField], all[endField]];
    if (!start || !end || isPeriod(start, end)) continue;
    const field = given[endField] ? endField : startField;
    if (!given[field]) continue;
    faults.add(
      "DATE_ORDER",
      [field],
      `${endField} (${end}) lies before ${startField} (${start}): mend one of the two.`,
    );
  }
};
