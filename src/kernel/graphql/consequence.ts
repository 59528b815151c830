import type { GraphQLError } from "graphql";

/** Executors tell of what is missing in an answer beside why it is, or in place of that. */
export function isConsequence({
  message,
  extensions,
}: Pick<GraphQLError, "message" | "extensions">): boolean {
  return (
    extensions?.["code"] === undefined && message.startsWith("Cannot return null for non-nullable field")
  );
}
