import type { GraphQLError } from "graphql";
import { badInput } from "../../kernel/errors/graphql";

/** A value that names nothing here: `{ what: "country", value: "XX" }`. */
export interface UnknownValue {
  readonly what: string;
  readonly value: string;
}

/** A message names so many of them; the error's extensions name them all. */
const NAMED = 5;

export function unknownValue(unknown: readonly UnknownValue[]): GraphQLError {
  const names = unknown.slice(0, NAMED).map(({ what, value }) => `no ${what} "${value}"`);
  const named = [...names, ...(unknown.length > NAMED ? [`${unknown.length - NAMED} more`] : [])].join(
    " and ",
  );
  return badInput(`There is ${named}: check the spelling, or list what there is.`, "NOT_FOUND", { unknown });
}
