import { setTimeout } from "node:timers/promises";
import { quantile } from "../measuring/statistics";

/** How one change reached its subscribers: times in milliseconds. */
export interface Delivery {
  /** From sending the write to the first, the middle and the last who was told. */
  readonly first: number;
  readonly median: number;
  readonly last: number;
  /** From the write's answer to the last; below 0 where all knew before the writer did. */
  readonly lastAfterAnswer: number;
  /** How many were not told at all. */
  readonly missed: number;
}

const LOOK_EVERY_MS = 5;

/** Who was told of which status change, when, and how often. */
export class Arrivals {
  readonly #times = new Map<string, Map<number, number>>();
  #repeats = 0;

  constructor(
    private readonly subscribers: number,
    private readonly waitMs: number,
  ) {}

  /** How often somebody was told of what they knew already. */
  get repeats(): number {
    return this.#repeats;
  }

  told = (subscriber: number, statusChange: string): void => {
    const times = this.#of(statusChange);
    if (times.has(subscriber)) this.#repeats += 1;
    else times.set(subscriber, performance.now());
  };

  /** Writes, and waits until all were told of what was written, or for too long. */
  async follow(write: () => Promise<string>): Promise<Delivery> {
    const sent = performance.now();
    const times = this.#of(await write());
    const answered = performance.now();
    while (times.size < this.subscribers && performance.now() - answered < this.waitMs) {
      await setTimeout(LOOK_EVERY_MS);
    }
    const sorted = [...times.values()].toSorted((one, other) => one - other);
    const last = sorted.at(-1) ?? Number.NaN;
    return {
      first: (sorted[0] ?? Number.NaN) - sent,
      median: quantile(sorted, 0.5) - sent,
      last: last - sent,
      lastAfterAnswer: last - answered,
      missed: this.subscribers - times.size,
    };
  }

  /** Those who are told first may be told before the writer has its answer. */
  #of(statusChange: string): Map<number, number> {
    const known = this.#times.get(statusChange) ?? new Map<number, number>();
    this.#times.set(statusChange, known);
    return known;
  }
}
