import type { HttpRequest } from "./http";

/** An operation by GraphQL over HTTP, whole each time. */
export const postOperation = (
  path: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): HttpRequest => ({ method: "POST", path, body: JSON.stringify({ query, variables }) });
