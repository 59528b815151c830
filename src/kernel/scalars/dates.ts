import { GraphQLDateTimeISO, GraphQLLocalDate } from "graphql-scalars";
import { derive } from "./derive";
import { textScalar } from "./text-scalar";

export const DateScalar = derive(GraphQLLocalDate, {
  name: "Date",
  description: "A day of the Gregorian calendar, `YYYY-MM-DD`.",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
});

export const DateTime = derive(GraphQLDateTimeISO, {
  name: "DateTime",
  description: "A moment in UTC as RFC 3339 writes it, to the millisecond: `2026-11-22T00:00:00.000Z`.",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339",
});

/** Years and months are completed to their first day, which any calendar has. */
function isPartialDate(value: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(value)) return false;
  const day = `${value}-01-01`.slice(0, 10);
  return new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) ?? false;
}

export const PartialDate = textScalar({
  name: "PartialDate",
  description:
    "A date as precisely as it is known: a year `YYYY`, a month `YYYY-MM` or a day `YYYY-MM-DD`. What is said of a comparison tells whether a year or month counts with its first or its last day.",
  specifiedByURL: "https://www.iso.org/iso-8601-date-and-time-format.html",
  form: "YYYY, YYYY-MM or YYYY-MM-DD",
  accepts: isPartialDate,
});
