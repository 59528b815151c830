/** Today, by the clock that the graph goes by. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** The first day that can be shown: a year is typed figure by figure, and is 0002, 0020 and 0202 before it is 2025. */
export const FIRST_DAY = "2000-01-01";

/** What cannot be shown, of what an address asks for. */
export interface Refused {
  readonly parameter: "asOf" | "knownAt";
  readonly value: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** Dates that no calendar has are taken for others: 30 February for 2 March. */
const isInCalendar = (day: string): boolean => {
  const time = Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
};

const isDay = (value: string): boolean =>
  DAY.test(value) && isInCalendar(value) && value >= FIRST_DAY && value <= today();

/** The clocks of the graph and of the browser may differ by a little: a moment of today is none of the future. */
const isMoment = (value: string): boolean =>
  MOMENT.test(value) &&
  isInCalendar(value.slice(0, 10)) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().slice(0, 10) <= today();

const CAN_BE_SHOWN = { asOf: isDay, knownAt: isMoment } as const;

/** The parameters of an address that travel along from page to page. */
export const LASTING_PARAMETERS = ["asOf", "knownAt"] as const;

type Lasting = (typeof LASTING_PARAMETERS)[number];

/** What an address asks for by a parameter; undefined where it does not, or where that cannot be shown. */
export const askedIn = (parameters: URLSearchParams, parameter: Lasting): string | undefined => {
  const value = parameters.get(parameter);
  return value !== null && CAN_BE_SHOWN[parameter](value) ? value : undefined;
};

/** What an address asks for that cannot be shown. */
export const refusedIn = (parameters: URLSearchParams): readonly Refused[] =>
  LASTING_PARAMETERS.flatMap((parameter) => {
    const value = parameters.get(parameter);
    return value === null || CAN_BE_SHOWN[parameter](value) ? [] : [{ parameter, value }];
  });
