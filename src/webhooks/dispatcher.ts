import type { Database } from "../kernel/database";
import { errorMessage } from "../kernel/errors";
import type { Logger } from "../kernel/logger";
import { dispatch, findBehind } from "./dispatch";
import type { ReadFeed } from "./feed";
import { FeedListener } from "./feed-listener";

/** A notification may be lost with its connection: so often the feed is looked at besides. */
const POLL_MS = 5_000;

interface DispatcherOptions {
  readonly database: Database;
  readonly logger: Logger;
  readonly readFeed: ReadFeed;
}

/** Queues every change for the webhooks that want it: when it is told of a write, and every few seconds besides. */
export class Dispatcher {
  readonly #listener: FeedListener;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #isWanted = false;
  #isClosed = false;
  #isBroken = false;

  constructor(private readonly options: DispatcherOptions) {
    this.#listener = new FeedListener(options.database.url, () => this.nudge());
  }

  start(): void {
    this.nudge();
    this.#timer = setInterval(() => this.nudge(), POLL_MS).unref();
  }

  /** There may be something to queue. */
  nudge(): void {
    this.#isWanted = true;
    if (!this.#isClosed) this.#running ??= this.#run();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#timer);
    await this.#running;
    this.#listener.close();
  }

  async #run(): Promise<void> {
    try {
      while (this.#isWanted && !this.#isClosed) {
        this.#isWanted = false;
        await this.#listener.connect();
        await this.#dispatchAll();
      }
      this.#tellMended();
    } catch (error) {
      this.#tellBroken(error);
    } finally {
      this.#running = undefined;
    }
  }

  async #dispatchAll(): Promise<void> {
    const behind = await findBehind(this.options.database.kysely);
    for (const webhook of behind) await this.#dispatchTo(webhook);
  }

  /** One page at a time and webhook after webhook: one that is far behind does not keep the others waiting for long. */
  async #dispatchTo(webhook: string): Promise<void> {
    const { database, readFeed, logger } = this.options;
    const { queued, hasMore, refusal } = await dispatch(database.kysely, readFeed, webhook);
    if (refusal !== undefined) logger.error({ webhook, reason: refusal }, "a webhook's filter is refused");
    if (queued > 0) logger.debug({ webhook, queued }, "changes queued for a webhook");
    if (hasMore) this.#isWanted = true;
  }

  #tellBroken(error: unknown): void {
    if (!this.#isBroken && !this.#isClosed) {
      this.options.logger.warn(
        { reason: errorMessage(error) },
        "changes cannot be queued for webhooks: trying on",
      );
    }
    this.#isBroken = true;
  }

  #tellMended(): void {
    if (this.#isBroken) this.options.logger.info("changes are queued for webhooks again");
    this.#isBroken = false;
  }
}
