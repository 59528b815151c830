import type { GraphQLFormattedError } from "graphql";

export interface Operation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface GraphqlBody<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** An answer of the server to one operation. */
export interface Answer<Data> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: GraphqlBody<Data>;
  /** The id under which the server's log knows the request. */
  readonly requestId: string;
  /** The data; fails, telling what was asked and answered, if there are errors. */
  readonly expectData: () => Data;
  /** The errors; fails, telling what was asked and answered, if there are none. */
  readonly expectErrors: () => readonly GraphQLFormattedError[];
}

const describe = (operation: Operation, status: number, text: string): string =>
  [
    operation.query.trim(),
    `variables: ${JSON.stringify(operation.variables ?? {})}`,
    `headers: ${JSON.stringify(operation.headers ?? {})}`,
    `answer: HTTP ${status} ${text}`,
  ].join("\n");

const parse = <Data>(operation: Operation, status: number, text: string): GraphqlBody<Data> => {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`The answer is not JSON.\n${describe(operation, status, text)}`);
  }
};

/** Sends operations to one GraphQL endpoint, as clients do. */
export const graphqlClient =
  (endpoint: string) =>
  async <Data = Record<string, unknown>>(operation: Operation): Promise<Answer<Data>> => {
    const { headers, ...body } = operation;
    const response = await fetch(endpoint, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    const parsed = parse<Data>(operation, response.status, text);
    const fail = (problem: string): never => {
      throw new Error(`${problem}\n${describe(operation, response.status, text)}`);
    };
    return {
      status: response.status,
      headers: response.headers,
      body: parsed,
      requestId: response.headers.get("x-request-id") ?? "",
      expectData: () => {
        if (parsed.errors || !parsed.data) return fail("The operation has errors.");
        return parsed.data;
      },
      expectErrors: () => parsed.errors ?? fail("The operation has no errors."),
    };
  };
