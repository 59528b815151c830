import type { GraphQLError } from "graphql";
import { badInput } from "../../kernel/errors/graphql";

/**
 * PostgreSQL's class 22, data exceptions: a value that the argument's scalar lets through but no row can
 * hold. The client can mend it; what PostgreSQL says of it stays in the log.
 */
export function refusal(error: unknown): GraphQLError | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" && /^22/.test(code)
    ? badInput("A value in the arguments is outside what the graph can hold: check numbers, dates and texts.")
    : undefined;
}
