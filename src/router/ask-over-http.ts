import { type ExecutionResult, GraphQLError } from "graphql";
import { causeMessage } from "../kernel/errors";
import { documentText } from "../kernel/graphql";
import type { Logger } from "../kernel/logger";
import { TimeIsUp, within } from "../kernel/network";
import { eventsOf, StreamCutOff } from "./events-of";
import { forwardedHeaders } from "./forwarded-headers";
import { isSubscription } from "./operation-type";
import type { AskSubgraph, SubgraphRequest } from "./subgraph-request";

interface SubgraphAddress {
  readonly name: string;
  /** Where it listens now; undefined while it does not. */
  readonly url: () => string | undefined;
  /** How long it may take for an answer; of a stream, until it begins. */
  readonly timeLimitMs: number;
  readonly logger: Logger;
}

type Answered = ExecutionResult | AsyncIterable<ExecutionResult>;

/** Asks the subgraph that listens at an address, for no longer than its time limit, or until nobody wants the answer. */
export const askOverHttp =
  (address: SubgraphAddress): AskSubgraph =>
  async (request) => {
    try {
      return await within(
        address.timeLimitMs,
        (signal) => answerTo(request, address, signal),
        request.signal,
      );
    } catch (error) {
      if (error instanceof GraphQLError) throw error;
      if (!request.signal?.aborted) noteFailure(address, error);
      throw unreachable(request);
    }
  };

const answerTo = async (
  request: SubgraphRequest,
  address: SubgraphAddress,
  signal: AbortSignal,
): Promise<Answered> => {
  const response = await post(address, request, signal);
  noteRevision(response, request);
  const isStream = response.headers.get("content-type")?.startsWith("text/event-stream") === true;
  if (!isStream || response.body === null) return answerOf(response, address, request);
  const events = eventsOf(response.body, request.signal);
  const start = response.headers.get("sarazm-cursor");
  if (start === null) return onlyResultOf(events);
  request.onStart?.(start);
  return events;
};

/** A stream that begins nowhere follows nothing: its one event tells why. */
const onlyResultOf = async (
  events: AsyncGenerator<ExecutionResult, void, void>,
): Promise<ExecutionResult> => {
  const { value } = await events.next();
  await events.return();
  if (value === undefined) throw new StreamCutOff("the stream of events has none");
  return value;
};

const post = async (
  { url }: SubgraphAddress,
  { document, operationName, variables, context }: SubgraphRequest,
  signal: AbortSignal,
): Promise<Response> => {
  const address = url();
  if (address === undefined) throw new Error("it does not run at the moment");
  return fetch(address, {
    method: "POST",
    signal,
    headers: {
      ...forwardedHeaders(context),
      accept: isSubscription(document, operationName) ? "text/event-stream" : "application/json",
    },
    body: JSON.stringify({ query: documentText(document), operationName, variables }),
  });
};

const noteFailure = ({ name, timeLimitMs, logger }: SubgraphAddress, error: unknown): void => {
  const reason =
    error instanceof TimeIsUp ? `it gave no answer within ${timeLimitMs} ms` : causeMessage(error);
  logger.warn({ subgraph: name, reason }, "a subgraph cannot be reached");
};

const UNREACHABLE = "A part of the graph cannot be reached at the moment; try again in a few seconds.";

/** Who waited no longer does not know what became of it. */
const MAYBE_WRITTEN =
  "A part of the graph cannot be reached at the moment, and what was to be written may have been written; ask again in a few seconds with the same idempotencyKey, which writes nothing twice.";

const unreachable = ({ writes }: SubgraphRequest): GraphQLError =>
  new GraphQLError(writes === true ? MAYBE_WRITTEN : UNREACHABLE, {
    extensions: { code: "SERVICE_UNAVAILABLE" },
  });

const noteRevision = ({ headers }: Response, { context }: SubgraphRequest): void => {
  const revision = headers.get("sarazm-revision");
  if (revision !== null) context.onRevision?.(Number(revision));
};

const answerOf = async (
  response: Response,
  { name, logger }: SubgraphAddress,
  request: SubgraphRequest,
): Promise<ExecutionResult> => {
  const text = await response.text().catch(() => "");
  const result = resultIn(text);
  if (result === undefined) {
    logger.warn({ subgraph: name, status: response.status }, "a subgraph gave no answer");
    throw unreachable(request);
  }
  return response.ok ? result : { ...result, errors: (result.errors ?? []).map(withStatus(response)) };
};

const resultIn = (text: string): ExecutionResult | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
};

/** What HTTP says of an error goes on to the client: when to come back, say. */
const withStatus =
  ({ status, headers }: Response) =>
  (error: GraphQLError): GraphQLError => {
    const retryAfter = headers.get("retry-after");
    const more = new Map(retryAfter === null ? [] : [["retry-after", retryAfter]]);
    const http: object = { status, headers: more };
    return { ...error, extensions: { ...error.extensions, http } } as GraphQLError;
  };
