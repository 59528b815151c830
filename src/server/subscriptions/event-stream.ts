import type { ServerResponse } from "node:http";
import type { FastifyReply, FastifyRequest } from "fastify";
import { createHandler, type Request, type RequestParams } from "graphql-sse";
import type { Authenticate } from "../../kernel/auth";
import type { SubscriptionLimits } from "../../kernel/config";
import { authorizationOf, principalOf } from "../http/authentication";
import { closing, tooManyConnections, tooSlow } from "./errors";
import type { StreamedOperations } from "./operations";
import type { Places } from "./places";
import { Session } from "./session";
import type { Subscriber, SubscriptionResult } from "./subscriber";

interface EventStreamOptions {
  readonly operations: StreamedOperations;
  readonly authenticate: Authenticate;
  readonly places: Places;
  readonly limits: SubscriptionLimits;
}

type Asked = Request<FastifyRequest, FastifyReply>;
type Answer = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

/** How long a client may take for the last event. */
const LAST_EVENT_MS = 3_000;

/** The header that names where a subscription begins: who is cut off before the first event goes on from there. */
export const CURSOR_HEADER = "Sarazm-Cursor";

/** Answers with server-sent events: GraphQL over SSE, a connection for each operation. */
export const eventStreams = (options: EventStreamOptions): Answer => {
  const handle = createHandler<FastifyRequest, FastifyReply>({
    // Each operation has a connection of its own: nobody keeps a stream for several of them.
    authenticate: () => null,
    onSubscribe: (asked, params) => results(asked, params, options),
  });
  return async (request, reply) => {
    const [body, { status, statusText, headers }] = await handle(askedOf(request, reply));
    const { raw } = reply.hijack();
    // The connection is for this stream: kept open after it, it would keep a server that closes from ending.
    const own = { ...headers, connection: "close" };
    raw.writeHead(status, statusText, { ...(reply.getHeaders() as Record<string, string>), ...own });
    if (body === null || typeof body === "string") raw.end(body ?? "");
    else await send(raw, body, paces.get(request));
  };
};

const askedOf = (request: FastifyRequest, reply: FastifyReply): Asked => ({
  method: request.method,
  url: request.url,
  headers: {
    get: (name) => (name === "accept" ? "text/event-stream" : (request.headers[name] as string | undefined)),
  },
  body: (request.body ?? null) as Record<string, unknown> | null,
  raw: request,
  context: reply,
});

const send = async (
  raw: ServerResponse,
  body: AsyncGenerator<string>,
  pace: Pace | undefined,
): Promise<void> => {
  raw.once("close", () => void body.return(undefined));
  for await (const event of body) {
    if (raw.destroyed || raw.writableEnded) break;
    await written(raw, event);
    if (event.startsWith("event: next")) pace?.wrote();
  }
  raw.end();
};

/** Resolves when the event was taken, or never can be. */
const written = (raw: ServerResponse, event: string): Promise<void> =>
  new Promise((resolve) => {
    raw.once("close", resolve);
    raw.write(event, () => {
      raw.off("close", resolve);
      resolve();
    });
  });

/**
 * graphql-sse takes whatever there is, however slowly it is sent: a result is asked for only when the one before was
 * written.
 */
class Pace {
  #wrote: () => void = () => undefined;

  wrote(): void {
    this.#wrote();
  }

  async *of(subscriber: Subscriber): AsyncGenerator<SubscriptionResult> {
    for await (const result of subscriber) {
      const wrote = new Promise<void>((resolve) => {
        this.#wrote = resolve;
      });
      yield result;
      await Promise.race([wrote, subscriber.ended]);
    }
  }
}

const paces = new WeakMap<FastifyRequest, Pace>();

async function results(
  { raw: request, context: reply, method }: Asked,
  { query, operationName, variables }: RequestParams,
  options: EventStreamOptions,
): Promise<never> {
  const { operations, places, limits } = options;
  if (places.isClosing) return unavailable(closing()) as never;
  if (places.areFull) return unavailable(tooManyConnections(limits)) as never;
  const sender = { head: request, principal: principalOf(request), mayWrite: method !== "GET" };
  const outcome = await operations.run({ query, operationName, variables }, sender);
  if (outcome.kind === "refused") return single({ errors: outcome.errors }) as never;
  if (outcome.kind === "answered") return single(outcome.result) as never;
  follow(outcome.subscriber, request, reply, options);
  reply.header(CURSOR_HEADER, outcome.subscriber.cursor);
  const pace = new Pace();
  paces.set(request, pace);
  return pace.of(outcome.subscriber) as never;
}

async function* single(result: unknown): AsyncGenerator<unknown> {
  yield result;
}

const unavailable = (error: unknown) => [
  `${JSON.stringify({ errors: [error] })}\n`,
  {
    status: 503,
    statusText: "Service Unavailable",
    headers: { "content-type": "application/json; charset=utf-8", "retry-after": "5" },
  },
];

/** Lets the subscriber live as long as its connection, its token and the server do, and as it keeps up. */
const follow = (
  subscriber: Subscriber,
  request: FastifyRequest,
  { raw }: FastifyReply,
  { authenticate, places, limits }: EventStreamOptions,
): void => {
  const session = new Session({
    authenticate,
    authorization: authorizationOf(request),
    principal: principalOf(request),
    checkEveryMs: limits.checkTokenEveryMs,
    onEnd: (error) => subscriber.end(error),
  });
  const open = { close: () => subscriber.end(closing()) };
  places.take(open);
  void subscriber.ended.then(() => {
    places.leave(open);
    session.close();
  });
  subscriber.onSlow = (after) => {
    const error = JSON.stringify({ errors: [tooSlow(limits, after)] });
    raw.end(`event: next\ndata: ${error}\n\nevent: complete\ndata: \n\n`);
    setTimeout(() => raw.destroy(), LAST_EVENT_MS).unref();
    void subscriber.return();
  };
  raw.once("close", () => void subscriber.return());
};
