import type { FormattedExecutionResult, GraphQLFormattedError } from "graphql";
import { createClient as createEventClient } from "graphql-sse";
import { createClient as createSocketClient, type Client as SocketClient } from "graphql-ws";
import { WebSocket } from "ws";

/** What is sent to subscribe. */
export interface Subscription {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  /** The id of a persisted document, with an empty query. */
  readonly documentId?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const TRANSPORTS = ["WebSocket", "server-sent events"] as const;
export type Transport = (typeof TRANSPORTS)[number];

/** Somebody who is subscribed, over a connection of their own. */
export interface TestSubscriber {
  /** All that has come. */
  readonly results: readonly FormattedExecutionResult[];
  /** The errors that the protocol told by themselves, or that came with a result. */
  readonly errors: readonly GraphQLFormattedError[];
  /** Which messages errors came in: their own, or those of results. */
  readonly errorsCameAs: () => readonly ("error" | "next")[];
  /** How the connection ended, where it did by itself. */
  readonly closed: () => { readonly code: number; readonly reason: string } | undefined;
  readonly isDone: () => boolean;
  /** Resolves when so many results have come; fails where they do not come in time. */
  readonly until: (count: number) => Promise<readonly FormattedExecutionResult[]>;
  readonly untilDone: () => Promise<void>;
  readonly stop: () => void;
}

const LONGEST_WAIT_MS = 8_000;

/** Resolves when the condition holds. */
export const eventually = async (holds: () => boolean, what: () => string): Promise<void> => {
  const deadline = Date.now() + LONGEST_WAIT_MS;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`This did not come in time: ${what()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

type Words = { readonly [Name in "query" | "variables" | "documentId"]: Subscription[Name] | undefined } & {
  readonly query: string;
};

interface Sink {
  next(result: FormattedExecutionResult): void;
  error(error: unknown): void;
  complete(): void;
}

type Connect = (url: string, subscription: Subscription, sink: Sink) => () => void;

const wordsOf = ({ query, variables, documentId }: Words) => ({
  query,
  ...(variables && { variables }),
  ...(documentId !== undefined && { documentId }),
});

const overSocket: Connect = (url, { query, variables, documentId, headers = {} }, sink) => {
  const { authorization, ...rest } = headers;
  class Socket extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, { headers: rest });
    }
  }
  const client: SocketClient = createSocketClient({
    url: url.replace("http", "ws"),
    webSocketImpl: Socket,
    retryAttempts: 0,
    ...(authorization !== undefined && { connectionParams: { authorization } }),
  });
  const stop = client.subscribe(wordsOf({ query, variables, documentId }), sink as never);
  return () => {
    stop();
    void client.dispose();
  };
};

const overEvents: Connect = (url, { query, variables, documentId, headers = {} }, sink) => {
  const client = createEventClient({ url, retryAttempts: 0, headers: { ...headers } });
  const stop = client.subscribe(wordsOf({ query, variables, documentId }), sink as never);
  return () => {
    stop();
    client.dispose();
  };
};

const CONNECT: Readonly<Record<Transport, Connect>> = {
  WebSocket: overSocket,
  "server-sent events": overEvents,
};

/** Subscribes at the server whose graph is at `url`. */
export const subscribe = (transport: Transport, url: string, subscription: Subscription): TestSubscriber => {
  const results: FormattedExecutionResult[] = [];
  const errors: GraphQLFormattedError[] = [];
  const carriers: ("error" | "next")[] = [];
  let end: { code: number; reason: string } | undefined;
  let isDone = false;
  const stop = CONNECT[transport](url, subscription, {
    next: (result) => {
      results.push(result);
      errors.push(...(result.errors ?? []));
      if (result.errors !== undefined) carriers.push("next");
    },
    error: (error) => {
      isDone = true;
      if (Array.isArray(error)) {
        errors.push(...error);
        carriers.push("error");
        return;
      }
      end = {
        code: Number((error as { code?: number }).code ?? 0),
        reason: String((error as { reason?: string }).reason ?? error),
      };
    },
    complete: () => {
      isDone = true;
    },
  });
  const told = () => JSON.stringify({ results, errors, end, isDone });
  return {
    results,
    errors,
    errorsCameAs: () => carriers,
    closed: () => end,
    isDone: () => isDone,
    until: async (count) => {
      await eventually(
        () => results.length >= count || isDone,
        () => `${count} results; ${told()}`,
      );
      if (results.length < count) throw new Error(`It ended before ${count} results: ${told()}`);
      return results;
    },
    untilDone: () =>
      eventually(
        () => isDone,
        () => `the end; ${told()}`,
      ),
    stop,
  };
};
