import type { GraphQLError } from "graphql";
import { badInput } from "../../kernel/errors/graphql";

/** A value that names nothing here: `{ what: "country", value: "XX" }`. */
export interface UnknownValue {
  readonly what: string;
  readonly value: string;
}

/** A message names so many of them, the error's extensions so many. */
const NAMED = 5;
const LISTED = 100;

export function unknownValue(values: readonly UnknownValue[]): GraphQLError {
  const unknown = distinct(values);
  const names = unknown.slice(0, NAMED).map(({ what, value }) => `no ${what} "${value}"`);
  const more = unknown.length > NAMED ? [`nor ${unknown.length - NAMED} more`] : [];
  return badInput(
    `There is ${[...names, ...more].join(", ")}: check the spelling, or list what there is.`,
    "NOT_FOUND",
    { unknown: unknown.slice(0, LISTED) },
  );
}

/** A value may have been given in several places. */
function distinct(values: readonly UnknownValue[]): UnknownValue[] {
  const byName = new Map(values.map((value) => [`${value.what} ${value.value}`, value]));
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}
