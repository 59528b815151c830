import type { GraphQLError } from "graphql";
import { badInput } from "../../kernel/errors/graphql";

/**
 * What the client can mend of what PostgreSQL refuses; what it says of it stays in the log. Class 22, data
 * exceptions: a value that the argument's scalar lets through but no row can hold. Class 54, program limits:
 * more columns, parameters or levels than one statement may have.
 */
export function refusal(error: unknown): GraphQLError | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== "string") return undefined;
  if (code.startsWith("54")) return tooMuch();
  return code.startsWith("22")
    ? badInput("A value in the arguments is outside what the graph can hold: check numbers, dates and texts.")
    : undefined;
}

/** The operation makes a statement that is larger than PostgreSQL takes. */
export function tooMuch(): GraphQLError {
  return badInput("The operation asks for too much at once: ask for fewer fields, or in several operations.");
}
