import { createGatewayRuntime } from "@graphql-hive/gateway-runtime";
import type { ExecutionResult, GraphQLFormattedError } from "graphql";
import { afterAll } from "vitest";
import { askMember, type Composed, type MemberRequest } from "../../../src/federation";

/** What a gateway answers. */
export interface Answer {
  readonly data?: Record<string, Record<string, unknown> | null> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

type Ask = (request: MemberRequest) => Promise<ExecutionResult>;

/** Our own subgraphs, asked without a word of the client's. */
const askOwn = ({ name, url, sdl }: Composed["parts"][number]): Ask =>
  askMember({ name, url, passHeaders: [], timeLimitMs: 10_000 }, sdl);

/** A gateway over a supergraph, in this process, that asks members as they are to be asked. It ends with the test file. */
export const startGateway = (
  { supergraph, parts }: Pick<Composed, "supergraph" | "parts">,
  members: Readonly<Record<string, Ask>>,
) => {
  const own = new Map(parts.map((part) => [part.name, askOwn(part)]));
  const gateway = createGatewayRuntime({
    supergraph,
    transports: {
      http: {
        getSubgraphExecutor: ({ subgraphName }) => {
          const ask = members[subgraphName] ?? (own.get(subgraphName) as Ask);
          return (({ context, ...request }: MemberRequest & { readonly context?: { headers?: object } }) =>
            ask({ ...request, headers: (context?.headers ?? {}) as Record<string, string> })) as never;
        },
      },
    },
    logging: false,
    maskedErrors: false,
  });
  afterAll(() => gateway[Symbol.asyncDispose]());
  return async (query: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> => {
    const response = await gateway.fetch("http://gateway/graphql", {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
    return (await response.json()) as Answer;
  };
};
