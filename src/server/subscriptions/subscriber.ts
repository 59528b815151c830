import type { GraphQLError, GraphQLFormattedError } from "graphql";
import type { Records } from "../../graph";

/** What a subscriber is sent: the data of a record, or at the end the error that ends it. */
export interface SubscriptionResult {
  readonly data?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly GraphQLFormattedError[];
}

interface SubscriberOptions {
  readonly records: Records;
  readonly formatError: (error: unknown) => GraphQLFormattedError;
  /** How long it may take what it was sent. */
  readonly slowAfterMs: number;
}

/**
 * One subscription, followed: what it gives is read when it is asked for it, so that nothing waits in memory but the part
 * that is being sent. Whoever asks has sent what was given before.
 */
export class Subscriber implements AsyncGenerator<SubscriptionResult, void, void> {
  readonly #stop = new AbortController();
  readonly #results: AsyncGenerator<SubscriptionResult, void, void>;
  #cursor: () => string;
  #slow: NodeJS.Timeout | undefined;
  /** Told, with the error for it, when what was given last is not taken in time. */
  onSlow: ((after: string) => void) | undefined;
  /** Resolves when it gives nothing more. */
  readonly ended: Promise<void>;
  #end: () => void = () => undefined;

  constructor(private readonly options: SubscriberOptions) {
    this.#cursor = () => options.records.start;
    this.#results = this.#follow();
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  /** What `after` takes to go on behind the last record that was given. */
  get cursor(): string {
    return this.#cursor();
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
    const { records, formatError } = this.options;
    const { signal } = this.#stop;
    try {
      for await (const { data, errors, cursor } of records.follow(signal)) {
        if (signal.aborted) break;
        this.#cursor = cursor;
        yield errors === undefined ? { data } : { errors: errors.map(formatError), data };
      }
    } catch (error) {
      yield { errors: [formatError(error)] };
      return;
    }
    if (signal.reason) yield { errors: [formatError(signal.reason)] };
  }
}
