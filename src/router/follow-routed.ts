import { setTimeout as pause } from "node:timers/promises";
import { type ExecutionResult, GraphQLError, locatedError } from "graphql";
import {
  clientKey,
  type FeedRequest,
  type FollowedRecord,
  type Records,
  type RoutedContext,
  type RoutedFeed,
  routedKeys,
} from "../graph";
import { memberNamedBy } from "../kernel/graphql";
import { StreamCutOff } from "./events-of";
import { CURSOR_KEY, followedDocument } from "./followed-document";
import { withPlainErrors } from "./routed-errors";
import type { RunRouted } from "./run-routed";

/** How long after a subgraph was lost it is asked again. */
const RETRY_MS = 300;

/** What a subgraph says that goes, or cannot be reached: it, or another, is asked again. */
const PASSING = new Set(["SERVER_CLOSING", "SERVICE_UNAVAILABLE", "SUBSCRIBER_TOO_SLOW"]);

type Data = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
type Stream = AsyncIterator<ExecutionResult>;

/**
 * Follows a subscription of a subgraph. Where its stream breaks off it is opened again behind the last record that was
 * given: the client sees neither a gap nor a repeat, and does not notice.
 */
export const followRouted = async (
  run: RunRouted,
  request: FeedRequest,
  feed: RoutedFeed,
): Promise<Records> => {
  const followed = new RoutedRecords(run, request, feed);
  await followed.open();
  return followed;
};

class RoutedRecords implements Records {
  start = "";
  #after: string | undefined;
  #stream: Stream | undefined;
  readonly #stop = new AbortController();

  constructor(
    private readonly run: RunRouted,
    private readonly request: FeedRequest,
    private readonly feed: RoutedFeed,
  ) {}

  /** Throws what the subgraph refuses. */
  async open(): Promise<void> {
    const { document, operation, variables, context } = this.request;
    const result = await this.run({
      document: followedDocument(document, this.feed.nodes, this.#after),
      operationName: operation.name?.value,
      variables,
      routed: context as RoutedContext,
      onStart: (cursor) => this.#begin(cursor),
      signal: this.#stop.signal,
    });
    if (!(Symbol.asyncIterator in result)) throw this.#placed(firstError(result));
    this.#stream = result[Symbol.asyncIterator]();
  }

  async *follow(signal: AbortSignal): AsyncGenerator<FollowedRecord, void, void> {
    const stop = (): void => this.#stop.abort();
    signal.addEventListener("abort", stop);
    try {
      while (!signal.aborted) {
        const record = await this.#next(signal);
        if (record !== undefined) yield record;
      }
    } finally {
      signal.removeEventListener("abort", stop);
      stop();
    }
  }

  /** Undefined where the stream was cut off: it goes on behind the last record. */
  async #next(signal: AbortSignal): Promise<FollowedRecord | undefined> {
    try {
      if (this.#stream === undefined) await this.open();
      const { value, done } = await (this.#stream as Stream).next();
      if (done === true) throw new StreamCutOff("the subscription ended");
      return this.#recordOf(value);
    } catch (error) {
      if (signal.aborted) return undefined;
      if (!isPassing(error)) throw error;
      this.#stream = undefined;
      await pause(RETRY_MS, undefined, { signal }).catch(() => undefined);
      return undefined;
    }
  }

  #begin(cursor: string): void {
    if (this.start === "") this.start = cursor;
    this.#after ??= cursor;
  }

  #recordOf(result: ExecutionResult): FollowedRecord {
    const { errors = [] } = withPlainErrors(result);
    const ours = errors.find((error) => memberNamedBy(error) === undefined);
    if (ours !== undefined) throw this.#placed(ours);
    const { responseKey } = this.feed;
    const { [CURSOR_KEY]: cursor, ...record } = recordIn(result.data as Data, responseKey);
    this.#after = String(cursor);
    return {
      data: this.feed.dataOf({ [responseKey]: record }),
      ...(errors.length > 0 && { errors: errors.map(asTheClientNamed) }),
      cursor: () => String(cursor),
    };
  }

  #placed(error: GraphQLError): GraphQLError {
    const { message, extensions } = error;
    return locatedError(new GraphQLError(message, { extensions }), this.feed.nodes, [this.feed.responseKey]);
  }
}

/** What another owner has of a record may be missing: the path to it, in the names that the client gave. */
const asTheClientNamed = ({ message, extensions, path = [] }: GraphQLError): GraphQLError =>
  new GraphQLError(message, {
    extensions,
    path: path.map((key) => (typeof key === "string" ? clientKey(key) : key)),
  });

const recordIn = (data: Data, responseKey: string): Readonly<Record<string, unknown>> => {
  const key = routedKeys(responseKey).find((one) => data[one] !== undefined);
  return data[key ?? responseKey] ?? {};
};

const firstError = (result: ExecutionResult): GraphQLError =>
  withPlainErrors(result).errors?.[0] ?? new GraphQLError("a subscription was answered once");

const isPassing = (error: unknown): boolean =>
  error instanceof StreamCutOff ||
  (error instanceof GraphQLError &&
    (PASSING.has(String(error.extensions["code"])) || isPassing(error.originalError)));
