import type { WebSocket } from "ws";
import { CLOSE } from "./errors";

/** So much may wait to be sent before nothing more is read from its client. */
const MOST_UNSENT_BYTES = 1_048_576;
const MOST_UNSENT = 1_000;

/** Operations of one connection that run at once; those that were opened, and are followed, are not among them. */
const MOST_RUNNING = 10;

/** How long a client that is closed may take for what it was sent. */
const CLOSE_MS = 3_000;

/**
 * Reads from a client no faster than its operations are run, and than it takes what it is sent: however much it asks for,
 * little waits in memory.
 */
export class Intake {
  /** What came before reading had stopped. */
  readonly #waiting: (() => void)[] = [];
  #unsent = 0;
  #running = 0;
  #slow: NodeJS.Timeout | undefined;

  constructor(
    private readonly socket: WebSocket,
    /** How long nothing of what waits may be taken. */
    private readonly slowAfterMs: number,
  ) {
    socket.once("close", () => {
      this.#waiting.length = 0;
      clearTimeout(this.#slow);
    });
  }

  /** Handles a message, now or when its turn comes. */
  take(handle: () => void): void {
    this.#waiting.push(handle);
    this.#proceed();
  }

  /** Resolves when the data was taken: whoever sends the next waits for that. */
  send(data: string): Promise<void> {
    const { socket } = this;
    if (socket.readyState !== socket.OPEN) return Promise.resolve();
    this.#unsent += 1;
    return new Promise((resolve, reject) => {
      socket.send(data, (error) => {
        this.#unsent -= 1;
        this.#forgive();
        if (error) reject(error);
        else resolve();
        this.#proceed();
      });
      this.#proceed();
    });
  }

  /** Runs an operation, and counts it among those that run. */
  async run<T>(operation: () => Promise<T>): Promise<T> {
    this.#running += 1;
    try {
      return await operation();
    } finally {
      this.#running -= 1;
      this.#proceed();
    }
  }

  get #isFull(): boolean {
    return this.#unsent > MOST_UNSENT || this.socket.bufferedAmount > MOST_UNSENT_BYTES;
  }

  #proceed(): void {
    const { socket } = this;
    if (socket.readyState !== socket.OPEN) {
      this.#waiting.length = 0;
      socket.resume();
      return;
    }
    while (!this.#isFull && this.#running < MOST_RUNNING) {
      const handle = this.#waiting.shift();
      if (handle === undefined) break;
      handle();
    }
    if (this.#isFull) this.#slow ??= setTimeout(() => this.#end(), this.slowAfterMs).unref();
    else this.#forgive();
    if (this.#isFull || this.#running >= MOST_RUNNING) socket.pause();
    else if (socket.isPaused) socket.resume();
  }

  #forgive(): void {
    clearTimeout(this.#slow);
    this.#slow = undefined;
  }

  #end(): void {
    const { socket } = this;
    if (socket.readyState !== socket.OPEN) return;
    socket.close(CLOSE.tooSlow.code, CLOSE.tooSlow.reason);
    socket.resume();
    setTimeout(() => socket.terminate(), CLOSE_MS).unref();
  }
}
