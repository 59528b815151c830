import type { TestServer } from "../../harness/test-server";
import type { Request } from "./requests";

/** All of an answer that a client can see. */
export interface Response {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** What differs from one answer to the next, also on one server; the length, since spaces in JSON mean nothing. */
const CHANGING: ReadonlySet<string> = new Set(["date", "x-request-id", "content-length"]);

const pathOf = ({ query, operationName, variables }: Request): string => {
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  if (operationName !== undefined) search.set("operationName", operationName);
  return `/graphql?${search}`;
};

/** Sends an operation as the request says, and returns the answer as it came. */
export const ask = async ({ request }: TestServer, asked: Request): Promise<Response> => {
  const { query, operationName, variables, acceptLanguage, method } = asked;
  const headers = {
    "content-type": "application/json",
    ...(acceptLanguage !== undefined && { "accept-language": acceptLanguage }),
  };
  const response =
    method === "GET"
      ? await request(pathOf(asked), { headers })
      : await request("/graphql", {
          method,
          headers,
          body: JSON.stringify({ query, operationName, variables }),
        });
  return {
    status: response.status,
    headers: Object.fromEntries([...response.headers].filter(([name]) => !CHANGING.has(name))),
    text: await response.text(),
  };
};
