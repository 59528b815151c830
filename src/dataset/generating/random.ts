import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";

const DAY_MS = 86_400_000;
const CHANCES = 1_000_000;

/** Chance that can be repeated: the same seed gives the same choices. */
export class Random {
  readonly #generator: RandomGenerator;

  constructor(seed: number) {
    this.#generator = xoroshiro128plus(seed);
  }

  integer(from: number, to: number): number {
    return uniformInt(this.#generator, from, to);
  }

  chance(share: number): boolean {
    return this.integer(1, CHANCES) <= share * CHANCES;
  }

  pick<Value>(values: readonly Value[]): Value {
    const value = values[this.integer(0, values.length - 1)];
    if (value === undefined) throw new RangeError("There is nothing to pick from.");
    return value;
  }

  /** Values with their weights: the heavier, the more often. */
  weighted<Value extends string>(weights: Readonly<Record<Value, number>>): Value {
    const entries = Object.entries(weights) as [Value, number][];
    let left = this.integer(
      1,
      entries.reduce((sum, [, weight]) => sum + weight, 0),
    );
    for (const [value, weight] of entries) {
      left -= weight;
      if (left <= 0) return value;
    }
    throw new RangeError("There is nothing to pick from.");
  }

  /** So many different values, or all where there are fewer. */
  sample<Value>(values: readonly Value[], count: number): Value[] {
    const left = [...values];
    const taken: Value[] = [];
    while (taken.length < count && left.length > 0) {
      taken.push(...left.splice(this.integer(0, left.length - 1), 1));
    }
    return taken;
  }

  /** A day between two, both included. */
  day(from: string, to: string): string {
    const first = Date.parse(from);
    const days = Math.max(0, Math.round((Date.parse(to) - first) / DAY_MS));
    return new Date(first + this.integer(0, days) * DAY_MS).toISOString().slice(0, 10);
  }
}
