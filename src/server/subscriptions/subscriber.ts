import { setTimeout as pause } from "node:timers/promises";
import type { GraphQLError, GraphQLFormattedError } from "graphql";
import type { Feed, FeedPart } from "../../graph";
import { isDatabaseUnreachable } from "../errors/database-failure";
import { causeOf } from "../errors/public-error";
import type { FeedEnd } from "./feed-end";
import type { SharedReads } from "./shared-reads";

/** What a subscriber is sent: the data of a record, or at the end the error that ends it. */
export interface SubscriptionResult {
  readonly data?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly GraphQLFormattedError[];
}

interface SubscriberOptions {
  readonly feed: Feed;
  readonly end: FeedEnd;
  readonly reads: SharedReads;
  readonly formatError: (error: unknown) => GraphQLFormattedError;
  /** How long it may take what it was sent. */
  readonly slowAfterMs: number;
}

const RETRY_MS = 300;

/**
 * One subscription, followed: what it gives is read when it is asked for it, so that nothing waits in memory but the part
 * that is being sent. Whoever asks has sent what was given before.
 */
export class Subscriber implements AsyncGenerator<SubscriptionResult, void, void> {
  readonly #stop = new AbortController();
  readonly #results: AsyncGenerator<SubscriptionResult, void, void>;
  #position: bigint;
  #slow: NodeJS.Timeout | undefined;
  /** Told, with the error for it, when what was given last is not taken in time. */
  onSlow: ((after: string) => void) | undefined;
  /** Resolves when it gives nothing more. */
  readonly ended: Promise<void>;
  #end: () => void = () => undefined;

  constructor(private readonly options: SubscriberOptions) {
    this.#position = options.feed.start;
    this.#results = this.#follow();
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  /** What `after` takes to go on behind the last record that was given. */
  get cursor(): string {
    return this.options.feed.cursorAt(this.#position);
  }

  async next(): Promise<IteratorResult<SubscriptionResult, void>> {
    clearTimeout(this.#slow);
    const result = await this.#results.next();
    if (result.done) this.#finish();
    else this.#slow = setTimeout(() => this.onSlow?.(this.cursor), this.options.slowAfterMs);
    return result;
  }

  /** Ends it from this side: the last that it gives is the error. */
  end(error: GraphQLError): void {
    this.#stop.abort(error);
  }

  async return(): Promise<IteratorResult<SubscriptionResult, void>> {
    this.#stop.abort(null);
    this.#finish();
    return this.#results.return();
  }

  async throw(error: unknown): Promise<IteratorResult<SubscriptionResult, void>> {
    await this.return();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }

  #finish(): void {
    clearTimeout(this.#slow);
    this.#end();
  }

  async *#follow(): AsyncGenerator<SubscriptionResult, void, void> {
    const { end, formatError } = this.options;
    const { signal } = this.#stop;
    try {
      while (!signal.aborted) {
        await end.after(this.#position, signal);
        if (signal.aborted) break;
        const part = await this.#read(end.position);
        if (part === undefined) continue;
        for (const { position, data } of part.records) {
          if (signal.aborted) break;
          this.#position = position;
          yield { data };
        }
        if (!signal.aborted) this.#position = part.end;
      }
    } catch (error) {
      yield { errors: [formatError(error)] };
      return;
    }
    if (signal.reason) yield { errors: [formatError(signal.reason)] };
  }

  /** Undefined where the database cannot be reached: it goes on from the same place when it can. */
  async #read(upTo: bigint): Promise<FeedPart | undefined> {
    const { feed, reads } = this.options;
    const stretch = { after: this.#position, upTo };
    try {
      return await reads.get(`${feed.kind}:${stretch.after}:${upTo}`, () => feed.read(stretch));
    } catch (error) {
      const cause = causeOf(error);
      if (!(cause instanceof Error && isDatabaseUnreachable(cause))) throw error;
      await pause(RETRY_MS, undefined, { signal: this.#stop.signal }).catch(() => undefined);
      return undefined;
    }
  }
}
