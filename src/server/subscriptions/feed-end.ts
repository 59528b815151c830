import { errorMessage } from "../../kernel/errors";
import type { Logger } from "../../kernel/logger";

/** How long after a failure the end is asked for again. */
const RETRY_MS = 300;

/**
 * Where a feed ends, as far as this process knows: asked for once for each new revision, whatever the number of those
 * who wait for more.
 */
export class FeedEnd {
  #position = 0n;
  /** Whether something was written since the end was asked for. */
  #isStale = true;
  #isReading = false;
  readonly #waiting = new Set<() => void>();

  constructor(
    private readonly read: () => Promise<bigint>,
    private readonly logger: Logger,
  ) {}

  get position(): bigint {
    return this.#position;
  }

  /** Somebody has read up to there. */
  saw(position: bigint): void {
    if (position <= this.#position) return;
    this.#position = position;
    for (const wake of [...this.#waiting]) wake();
  }

  /** Something was written, perhaps to this feed. */
  stir(): void {
    this.#isStale = true;
    if (this.#waiting.size > 0) void this.#refresh();
  }

  /** Until the feed goes on after the position, or `signal` ends the waiting. */
  after(position: bigint, signal: AbortSignal): Promise<void> {
    if (this.#position > position || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = (): void => {
        if (this.#position <= position && !signal.aborted) return;
        this.#waiting.delete(wake);
        signal.removeEventListener("abort", wake);
        resolve();
      };
      this.#waiting.add(wake);
      signal.addEventListener("abort", wake);
      if (this.#isStale) void this.#refresh();
    });
  }

  async #refresh(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    try {
      while (this.#isStale) {
        this.#isStale = false;
        this.saw(await this.read());
      }
    } catch (error) {
      this.#isStale = true;
      this.logger.debug({ reason: errorMessage(error) }, "where the feed ends could not be read");
      setTimeout(() => this.stir(), RETRY_MS).unref();
    } finally {
      this.#isReading = false;
    }
  }
}
