import type { GraphQLError } from "graphql";
import { badInput } from "../../kernel/errors/graphql";

/** A value that names nothing here: `{ what: "country", value: "XX" }`. */
export interface UnknownValue {
  readonly what: string;
  readonly value: string;
}

export function unknownValue(unknown: readonly UnknownValue[]): GraphQLError {
  const named = unknown.map(({ what, value }) => `no ${what} "${value}"`).join(" and ");
  return badInput(`There is ${named}: check the spelling, or list what there is.`, "NOT_FOUND", { unknown });
}
