import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { type Context, makeServer, type Server, type SubscribePayload } from "graphql-ws";
import type { WebSocket } from "ws";
import { type Authenticate, authorizationIn, InvalidTokenError, type Principal } from "../../kernel/auth";
import type { SubscriptionLimits } from "../../kernel/config";
import type { Logger } from "../../kernel/logger";
import { publicError } from "../errors/public-error";
import { authorizationOf } from "../http/authentication";
import { CLOSE, tooManyOperations, tooSlow } from "./errors";
import { Intake } from "./intake";
import type { Outcome, StreamedOperations } from "./operations";
import { Session } from "./session";
import type { Subscriber } from "./subscriber";

/** What is known of a connection beside what its messages say. */
interface Connection {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  readonly intake: Intake;
  readonly subscribers: Set<Subscriber>;
  principal?: Principal | undefined;
  session?: Session;
}

type ConnectionContext = Context<Record<string, unknown>, Connection>;

interface ProtocolOptions {
  readonly operations: StreamedOperations;
  readonly authenticate: Authenticate;
  readonly addressOf: (request: IncomingMessage) => string;
  readonly limits: SubscriptionLimits;
  readonly logger: Logger;
}

/** How long a connection that ends waits for its last messages to be taken. */
const LAST_MESSAGES_MS = 1_000;

const PONG = JSON.stringify({ type: "pong" });

const authorizationGiven = ({ connectionParams, extra }: ConnectionContext): string | undefined =>
  authorizationIn(connectionParams) ?? authorizationOf({ raw: extra.request });

/** Errors that were made public already, as graphql-ws takes them. */
const asErrors = (errors: readonly GraphQLFormattedError[]): GraphQLError[] =>
  errors.map(({ message, extensions }) => new GraphQLError(message, { ...(extensions && { extensions }) }));

/** The protocol graphql-transport-ws over connections of this server. */
export class SocketProtocol {
  readonly #server: Server<Connection>;

  constructor(private readonly options: ProtocolOptions) {
    this.#server = makeServer<Record<string, unknown>, Connection>({
      onConnect: (context) => this.#connect(context),
      onSubscribe: (context, id, payload) => this.#subscribe(context, id, payload) as never,
      onError: (_, __, ___, errors) => errors.map((error) => formatted.get(error) ?? error.toJSON()),
      onNext: (_, __, ___, ____, result) => result as never,
      execute: ({ contextValue }) => contextValue as never,
      subscribe: ({ contextValue }) => contextValue as never,
      onClose: ({ extra }) => closed(extra),
    });
  }

  /** Serves a connection that was just opened; gives what ends it from this side. */
  open(socket: WebSocket, request: IncomingMessage): void {
    const intake = new Intake(socket, this.options.limits.slowAfterMs);
    const connection: Connection = { socket, request, intake, subscribers: new Set() };
    const closed = this.#server.opened(
      {
        protocol: socket.protocol,
        send: (data) => intake.send(data),
        // Without the payload of the ping: what a client sends is not for it to be sent back.
        onPing: () => intake.send(PONG),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (receive) =>
          socket.on("message", (data) =>
            intake.take(() => void this.#receive(socket, () => receive(String(data)))),
          ),
      },
      connection,
    );
    socket.once("close", (code, reason) => void closed(code, String(reason)));
  }

  async #receive(socket: WebSocket, receive: () => Promise<void>): Promise<void> {
    try {
      await receive();
    } catch (error) {
      // A connection that breaks off while it is written to is no failure of the server.
      if (socket.readyState !== socket.OPEN) return;
      this.options.logger.error({ err: error }, "a message over WebSocket failed");
      socket.close(CLOSE.failed.code, CLOSE.failed.reason);
    }
  }

  async #connect(context: ConnectionContext): Promise<boolean> {
    const { authenticate, limits, logger } = this.options;
    const { extra } = context;
    const authorization = authorizationGiven(context);
    try {
      const principal = await authenticate(authorization);
      // Whoever has left meanwhile was forgotten already: nothing may be begun for him.
      if (extra.socket.readyState !== extra.socket.OPEN) return false;
      extra.principal = principal;
      extra.session = new Session({
        authenticate,
        authorization,
        principal,
        checkEveryMs: limits.checkTokenEveryMs,
        onEnd: (error) => void endAll(extra, error),
      });
      return true;
    } catch (error) {
      const isInvalid = error instanceof InvalidTokenError;
      if (isInvalid) logger.info({ reason: error.reason }, "a token does not hold");
      else publicError(error, logger);
      const { code, reason } = isInvalid ? CLOSE.forbidden : CLOSE.unavailable;
      extra.socket.close(code, reason);
      return false;
    }
  }

  async #subscribe(context: ConnectionContext, id: string, payload: SubscribePayload): Promise<unknown> {
    const { operations, limits, addressOf } = this.options;
    const { extra } = context;
    // Those under an id that was given again count too: the protocol forgets them, and they go on.
    const open = Math.max(Object.keys(context.subscriptions).length, extra.subscribers.size + 1);
    if (open > limits.perConnection) return [tooManyOperations(limits)];
    const { request } = extra;
    const headers = { ...request.headers, authorization: authorizationGiven(context) };
    const head = { id: randomUUID(), ip: addressOf(request), headers };
    const sender = { head, principal: extra.principal, mayWrite: true };
    const outcome = await extra.intake.run(() => operations.run(payload, sender));
    if (outcome.kind === "refused") return refusals(outcome);
    if (outcome.kind === "subscribed") this.#keep(extra, id, outcome.subscriber);
    const contextValue = outcome.kind === "subscribed" ? outcome.subscriber : outcome.result;
    const { document } = outcome;
    return { schema: undefined, document, operationName: payload.operationName, contextValue };
  }

  #keep(connection: Connection, id: string, subscriber: Subscriber): void {
    const { socket, subscribers } = connection;
    subscribers.add(subscriber);
    void subscriber.ended.then(() => subscribers.delete(subscriber));
    subscriber.onSlow = (after) => {
      const error = tooSlow(this.options.limits, after);
      socket.send(JSON.stringify({ id, type: "error", payload: [error] }));
      socket.close(CLOSE.tooSlow.code, CLOSE.tooSlow.reason);
      void subscriber.return();
    };
  }
}

/** The errors as they were made public, by those that graphql-ws is given for them. */
const formatted = new WeakMap<GraphQLError, GraphQLFormattedError>();

const refusals = ({ errors }: Extract<Outcome, { kind: "refused" }>): GraphQLError[] =>
  asErrors(errors).map((error, index) => {
    formatted.set(error, errors[index] as GraphQLFormattedError);
    return error;
  });

const closed = ({ session, subscribers }: Connection): void => {
  session?.close();
  for (const subscriber of subscribers) void subscriber.return();
};

/** Tells every subscription why it ends, and then closes. */
const endAll = async ({ socket, subscribers }: Connection, error: GraphQLError): Promise<void> => {
  const ends = [...subscribers].map((subscriber) => {
    subscriber.end(error);
    return subscriber.ended;
  });
  const giveUp = new Promise<void>((resolve) => setTimeout(resolve, LAST_MESSAGES_MS).unref());
  await Promise.race([Promise.all(ends), giveUp]);
  socket.close(CLOSE.forbidden.code, CLOSE.forbidden.reason);
};
