import { setTimeout as pause } from "node:timers/promises";
import type { Feed, FeedPart, FollowedRecord, Records } from "../../graph";
import { isDatabaseUnreachable } from "../errors/database-failure";
import { causeOf } from "../errors/public-error";
import type { FeedEnd } from "./feed-end";
import type { SharedReads } from "./shared-reads";

const RETRY_MS = 300;

/** The records of a feed, read from the database when they are asked for. */
export class FeedRecords implements Records {
  constructor(
    private readonly feed: Feed,
    private readonly end: FeedEnd,
    private readonly reads: SharedReads,
  ) {}

  get start(): string {
    return this.feed.cursorAt(this.feed.start);
  }

  async *follow(signal: AbortSignal): AsyncGenerator<FollowedRecord, void, void> {
    let { start: position } = this.feed;
    while (!signal.aborted) {
      await this.end.after(position, signal);
      if (signal.aborted) return;
      const part = await this.#read(position, signal);
      if (part === undefined) continue;
      for (const { position: at, data } of part.records) {
        if (signal.aborted) return;
        position = at;
        yield { data, cursor: () => this.feed.cursorAt(at) };
      }
      position = part.end;
    }
  }

  /** Undefined where the database cannot be reached: it goes on from the same place when it can. */
  async #read(after: bigint, signal: AbortSignal): Promise<FeedPart | undefined> {
    const stretch = { after, upTo: this.end.position };
    try {
      const key = `${this.feed.kind}:${after}:${stretch.upTo}`;
      return await this.reads.get(key, () => this.feed.read(stretch));
    } catch (error) {
      const cause = causeOf(error);
      if (!(cause instanceof Error && isDatabaseUnreachable(cause))) throw error;
      await pause(RETRY_MS, undefined, { signal }).catch(() => undefined);
      return undefined;
    }
  }
}
