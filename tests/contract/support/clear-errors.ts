import { expect } from "vitest";
import type { ServedGraph } from "./graph";

/** What must never reach a client: SQL, the database's words, paths, stacks, the engine's own errors. */
const LEAKS =
  /\b(select|insert|update) .*\b(from|into|set)\b|json_build|coalesce\(|::(text|int)|relation "|syntax error at|pg_|postgres|node_modules|\.(ts|js):\d|\/(src|work|home|usr)\/|\bat \S+ \(|stacktrace|RangeError|call stack|TypeError|undefined|\[object/i;

export interface ClearError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly text: string;
}

/** Sends a body as it is, and returns the first error: fails where there is none, or where it tells too much. */
export const clearError = async (
  { request }: ServedGraph,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<ClearError> => {
  const response = await request("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
  const text = await response.text();
  const about = `${body.slice(0, 300)}\nanswer: HTTP ${response.status} ${text.slice(0, 1000)}`;
  const [error] = JSON.parse(text).errors ?? [];
  expect(error, `no error for ${about}`).toBeDefined();
  expect(response.status, about).toBeLessThan(500);
  expect(error.extensions.code, about).toMatch(/^[A-Z_]+$/);
  expect(error.extensions.code, about).not.toBe("INTERNAL_SERVER_ERROR");
  expect(error.message, about).toMatch(/\S/);
  expect(text.slice(0, 20_000), about).not.toMatch(LEAKS);
  return { status: response.status, code: error.extensions.code, message: error.message, text };
};

/** The same for an operation. */
export const operationError = (
  server: ServedGraph,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<ClearError> => clearError(server, JSON.stringify({ query, variables }));
