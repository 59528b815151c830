import { LRUCache } from "lru-cache";
import type { FeedPart } from "../../graph";

/** So many statements of feeds run at once: the other connections are for everybody else. */
const MOST_AT_ONCE = 4;

/** What was read is kept for those who come a little later, up to so many characters of JSON. */
const MOST_CHARACTERS = 16_000_000;
const KEPT_MS = 5_000;

/** Reads of feeds: those that are alike and stand at the same place share one. */
export class SharedReads {
  readonly #running = new Map<string, Promise<FeedPart>>();
  readonly #known = new LRUCache<string, FeedPart>({
    maxSize: MOST_CHARACTERS,
    ttl: KEPT_MS,
    sizeCalculation: ({ size }, key) => size + key.length,
  });
  readonly #queue: (() => void)[] = [];
  #atOnce = 0;

  /** What `read` gives, or gave to somebody else under the same key. */
  async get(key: string, read: () => Promise<FeedPart>): Promise<FeedPart> {
    return this.#known.get(key) ?? this.#running.get(key) ?? this.#start(key, read);
  }

  #start(key: string, read: () => Promise<FeedPart>): Promise<FeedPart> {
    const running = this.#inTurn(read)
      .then((part) => {
        this.#known.set(key, part);
        return part;
      })
      .finally(() => this.#running.delete(key));
    this.#running.set(key, running);
    return running;
  }

  async #inTurn(read: () => Promise<FeedPart>): Promise<FeedPart> {
    if (this.#atOnce < MOST_AT_ONCE) this.#atOnce += 1;
    else await new Promise<void>((resolve) => this.#queue.push(resolve));
    try {
      return await read();
    } finally {
      const next = this.#queue.shift();
      if (next === undefined) this.#atOnce -= 1;
      else next();
    }
  }
}
