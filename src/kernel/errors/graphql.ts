import { GraphQLError } from "graphql";

/** The codes of errors that a client can mend; they stand in `extensions.code`. */
export type InputErrorCode = "BAD_USER_INPUT" | "BAD_CURSOR" | "NOT_FOUND";

/** An error in what the client asked: the message says what is wrong with what. */
export function badInput(
  message: string,
  code: InputErrorCode = "BAD_USER_INPUT",
  details: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...details } });
}
