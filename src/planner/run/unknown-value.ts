import type { GraphQLError } from "graphql";
import { badInput } from "../../kernel/errors/graphql";

/** A value that names nothing here: `{ what: "country", value: "XX" }`. */
export interface UnknownValue {
  readonly what: string;
  readonly value: string;
  readonly isOfCursor?: true;
}

/** A message names so many of them, the error's extensions so many. */
const NAMED = 5;
const LISTED = 100;

export function unknownValue(values: readonly UnknownValue[]): GraphQLError {
  const ofCursor = values.find(({ isOfCursor }) => isOfCursor);
  if (ofCursor !== undefined) return forgotten(ofCursor);
  const unknown = distinct(values);
  const names = unknown.slice(0, NAMED).map(({ what, value }) => `no ${what} "${value}"`);
  const more = unknown.length > NAMED ? [`nor ${unknown.length - NAMED} more`] : [];
  return badInput(
    `There is ${[...names, ...more].join(", ")}: check the spelling, or list what there is.`,
    "NOT_FOUND",
    { unknown: unknown.slice(0, LISTED) },
  );
}

function forgotten({ what }: UnknownValue): GraphQLError {
  return badInput(
    `The cursor names no ${what} that is here: take it from "pageInfo" or "edges". Where the database was restored from a copy, begin again before what the copy does not have.`,
    "BAD_CURSOR",
  );
}

/** A value may have been given in several places. */
function distinct(values: readonly UnknownValue[]): UnknownValue[] {
  const byName = new Map(values.map((value) => [`${value.what} ${value.value}`, value]));
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}
