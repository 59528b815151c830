import { createClient as createEventClient } from "graphql-sse";
import { createClient as createSocketClient } from "graphql-ws";
import { WebSocket } from "ws";

export type Transport = "WebSocket" | "server-sent events";

/** Many who follow the status changes at one server. */
export interface Crowd {
  readonly graph: string;
  readonly transport: Transport;
  readonly subscribers: number;
  /** How many share a WebSocket; an event stream is for one alone. */
  readonly perConnection: number;
  /** A subscription to `statusChanged` that selects at least `id`. */
  readonly query: string;
  readonly variablesOf: (subscriber: number) => Record<string, unknown>;
  readonly onTold: (subscriber: number, statusChange: string) => void;
  /** Told whatever ended a subscription, or came in place of a status change. */
  readonly onFailure: (reason: string) => void;
}

/** What is opened, until it is closed. */
interface Connection {
  /** Resolves when the server has accepted it. */
  readonly accepted: Promise<void>;
  readonly close: () => void;
}

interface Result {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly unknown[];
}

const describe = (error: unknown): string => {
  if (error instanceof Error) return error.message;
  const { code, reason } = error as { code?: number; reason?: string };
  return code === undefined ? JSON.stringify(error) : `closed with ${code} ${reason}`;
};

const sinkOf = ({ onTold, onFailure }: Crowd, subscriber: number, refuse: (error: unknown) => void) => ({
  next: (result: Result): void => {
    const { id } = (result.data?.["statusChanged"] ?? {}) as { id?: string };
    if (id === undefined || result.errors !== undefined) onFailure(JSON.stringify(result));
    else onTold(subscriber, id);
  },
  error: (error: unknown): void => {
    refuse(error);
    onFailure(describe(error));
  },
  complete: () => undefined,
});

const numbers = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => from + index);

const overSocket = (crowd: Crowd, members: readonly number[]): Connection => {
  const { graph, query, variablesOf } = crowd;
  const client = createSocketClient({
    url: graph.replace("http", "ws"),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
  });
  const accepted = new Promise<void>((resolve, reject) => {
    client.on("connected", () => resolve());
    for (const one of members) {
      client.subscribe({ query, variables: variablesOf(one) }, sinkOf(crowd, one, reject) as never);
    }
  });
  return { accepted, close: () => void client.dispose() };
};

const overEvents = (crowd: Crowd, [one = 0]: readonly number[]): Connection => {
  const { graph: url, query, variablesOf } = crowd;
  const client = createEventClient({ url, retryAttempts: 0 });
  const accepted = new Promise<void>((resolve, reject) => {
    const operation = { query, variables: variablesOf(one) };
    client.subscribe(operation, sinkOf(crowd, one, reject) as never, { connected: () => resolve() });
  });
  return { accepted, close: () => client.dispose() };
};

const CONNECT = { WebSocket: overSocket, "server-sent events": overEvents };

/** Opens the subscriptions, one connection after the other; gives what closes them. */
export const openCrowd = async (crowd: Crowd): Promise<() => void> => {
  const { transport, subscribers, perConnection } = crowd;
  const connections: Connection[] = [];
  const close = (): void => {
    for (const connection of connections) connection.close();
  };
  try {
    for (let first = 0; first < subscribers; first += perConnection) {
      const members = numbers(first, Math.min(perConnection, subscribers - first));
      const connection = CONNECT[transport](crowd, members);
      connections.push(connection);
      await connection.accepted;
    }
    return close;
  } catch (error) {
    close();
    throw new Error(`Of ${subscribers} subscribers not all were let in: ${describe(error)}`);
  }
};
