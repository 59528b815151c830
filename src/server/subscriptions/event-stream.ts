import type { ServerResponse } from "node:http";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLError } from "graphql";
import { createHandler, type Request, type RequestParams } from "graphql-sse";
import type { Authenticate } from "../../kernel/auth";
import type { SubscriptionLimits } from "../../kernel/config";
import { authorizationOf, principalOf } from "../http/authentication";
import { wordsOf } from "../persisted/asked";
import { namesDocument } from "../persisted/persisted-documents";
import { CURSOR_HEADER } from "./cursor-header";
import { closing, tooSlow } from "./errors";
import type { StreamedOperations } from "./operations";
import type { Open, Places } from "./places";
import { refusedStream, withoutPlace } from "./refused-stream";
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

/** Answers with server-sent events: GraphQL over SSE, a connection for each operation. */
export const eventStreams = (options: EventStreamOptions): Answer => {
  const handle = createHandler<FastifyRequest, FastifyReply>({
    // Each operation has a connection of its own: nobody keeps a stream for several of them.
    authenticate: () => null,
    onSubscribe: (asked, params) => results(asked, params, options),
  });
  const answer: Answer = async (request, reply) => {
    const [body, { status, statusText, headers }] = refusedStream(await handle(askedOf(request, reply)));
    const { raw } = reply.hijack();
    // The connection is for this stream: kept open after it, it would keep a server that closes from ending.
    const own = { ...headers, connection: "close" };
    raw.writeHead(status, statusText, { ...(reply.getHeaders() as Record<string, string>), ...own });
    if (body === null || typeof body === "string") raw.end(body ?? "");
    else await send(raw, body, { pace: streams.get(request)?.pace, slowAfterMs: options.limits.slowAfterMs });
  };
  return async (request, reply) => {
    const refused = options.places.refusal(request.ip);
    if (refused !== undefined) return withoutPlace(reply, refused);
    const stream = new EventStream(request, reply.raw, options);
    streams.set(request, stream);
    try {
      await answer(request, reply);
    } finally {
      stream.end();
    }
  };
};

/** graphql-sse wants a query in every request: of one that names a document in its place, an empty one. */
const withSomeQuery = (request: FastifyRequest): Pick<Asked, "url" | "body"> => {
  const { method, url } = request;
  const body = (request.body ?? null) as Record<string, unknown> | null;
  if (!namesDocument(wordsOf(request))) return { url, body };
  return method === "GET" ? { url: `${url}&query=`, body } : { url, body: { ...body, query: "" } };
};

const askedOf = (request: FastifyRequest, reply: FastifyReply): Asked => ({
  method: request.method,
  ...withSomeQuery(request),
  headers: {
    get: (name) => (name === "accept" ? "text/event-stream" : (request.headers[name] as string | undefined)),
  },
  raw: request,
  context: reply,
});

const send = async (
  raw: ServerResponse,
  body: AsyncGenerator<string>,
  { pace, slowAfterMs }: { readonly pace: Pace | undefined; readonly slowAfterMs: number },
): Promise<void> => {
  raw.once("close", () => void body.return(undefined));
  for await (const event of body) {
    if (raw.destroyed || raw.writableEnded) break;
    await written(raw, event, slowAfterMs + LAST_EVENT_MS);
    if (event.startsWith("event: next")) pace?.wrote();
  }
  raw.end();
};

/** Resolves when the event was taken, or never can be. Who is still taking it after so long is cut off. */
const written = (raw: ServerResponse, event: string, mostMs: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => raw.destroy(), mostMs).unref();
    const done = (): void => {
      clearTimeout(timer);
      raw.off("close", done);
      resolve();
    };
    raw.once("close", done);
    raw.write(event, done);
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

/** A stream from when it is asked for: it has its place, and hears that its client leaves, before anything is run. */
class EventStream {
  readonly pace = new Pace();
  readonly #open: Open;
  readonly #session: Session;
  #subscriber: Subscriber | undefined;
  /** Why it is to end by itself, where that was so before there was anything to follow. */
  #reason: GraphQLError | undefined;
  #hasEnded = false;

  constructor(
    request: FastifyRequest,
    private readonly raw: ServerResponse,
    private readonly options: EventStreamOptions,
  ) {
    const { authenticate, limits, places } = options;
    this.#open = { address: request.ip, close: () => this.#tell(closing()) };
    places.take(this.#open);
    this.#session = new Session({
      authenticate,
      authorization: authorizationOf(request),
      principal: principalOf(request),
      checkEveryMs: limits.checkTokenEveryMs,
      onEnd: (error) => this.#tell(error),
    });
    if (raw.destroyed) this.end();
    else raw.once("close", () => this.end());
  }

  /** Follows the subscriber as long as its connection, its token and the server last, and as it keeps up. */
  follow(subscriber: Subscriber): AsyncGenerator<SubscriptionResult> {
    this.#subscriber = subscriber;
    subscriber.onSlow = (after) => this.#giveUp(after);
    if (this.#hasEnded) void subscriber.return();
    else if (this.#reason !== undefined) subscriber.end(this.#reason);
    return this.pace.of(subscriber);
  }

  /** Gives back what it has. */
  end(): void {
    this.#hasEnded = true;
    this.#session.close();
    this.options.places.leave(this.#open);
    void this.#subscriber?.return();
  }

  #tell(reason: GraphQLError): void {
    this.#reason = reason;
    this.#subscriber?.end(reason);
  }

  #giveUp(after: string): void {
    const { raw, options } = this;
    const error = JSON.stringify({ errors: [tooSlow(options.limits, after)] });
    raw.end(`event: next\ndata: ${error}\n\nevent: complete\ndata: \n\n`);
    setTimeout(() => raw.destroy(), LAST_EVENT_MS).unref();
    void this.#subscriber?.return();
  }
}

const streams = new WeakMap<FastifyRequest, EventStream>();

async function results(
  { raw: request, context: reply, method }: Asked,
  { query, operationName, variables }: RequestParams,
  { operations }: EventStreamOptions,
): Promise<never> {
  const sender = { head: request, principal: principalOf(request), mayWrite: method !== "GET" };
  const { documentId, extensions } = wordsOf(request);
  const outcome = await operations.run({ query, documentId, extensions, operationName, variables }, sender);
  if (outcome.kind === "refused") return single({ errors: outcome.errors }) as never;
  if (outcome.kind === "answered") return single(outcome.result) as never;
  reply.header(CURSOR_HEADER, outcome.subscriber.cursor);
  return streams.get(request)?.follow(outcome.subscriber) as never;
}

async function* single(result: unknown): AsyncGenerator<unknown> {
  yield result;
}
