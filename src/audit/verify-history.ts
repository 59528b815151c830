import type { Kysely } from "kysely";
import type { Database, DB } from "../kernel/database";
import { FIRST_HASH, hashAfter } from "./chain";
import { type Finding, findingAt, findingBeyond } from "./finding";
import { formatHead, type Head } from "./head";
import { type FeedReach, type Place, reachOfFeed, readHistory } from "./read-history";

/** What a verification found. */
export interface Verification {
  readonly isIntact: boolean;
  /** How many status changes follow from each other, from the first one on. */
  readonly statusChanges: number;
  /** The last of these and its hash, to be written down. */
  readonly head: string;
  readonly finding: Finding | null;
}

/** Follows the chain from place to place. */
class Chain {
  readonly #expected: Head | undefined;
  readonly #feed: FeedReach;
  /** When the place before was recorded, where the database said so. */
  #lastMoment = "";
  #suspect: Place | undefined;
  #isHeadFound: boolean;
  statusChanges = 0;
  head: Head = { sequence: 0n, hash: FIRST_HASH };

  constructor(expected: Head | undefined, feed: FeedReach) {
    this.#expected = expected;
    this.#feed = feed;
    this.#isHeadFound = expected === undefined || this.#isExpected(this.head);
  }

  /** What is wrong, as far as this place tells. */
  add(place: Place): Finding | undefined {
    if (this.#suspect) return this.#tellSuspect(this.#suspect, place);
    const { change, seal } = place;
    if (!change) return findingAt("REMOVED", place);
    if (!seal) return findingAt("NOT_SEALED", place);
    if (change.id !== seal.statusChangeId) return findingAt("EXCHANGED", place);
    if (!hashAfter(this.head.hash, change).equals(seal.hash)) {
      this.#suspect = place;
      return undefined;
    }
    if (this.#isOutOfTime(place.sequence, change.recorded_at ?? "")) return findingAt("OUT_OF_TIME", place);
    return this.#advance(place, { sequence: BigInt(place.sequence), hash: seal.hash });
  }

  /** What is wrong, now that no place follows. */
  end(): Finding | undefined {
    if (this.#suspect) return findingAt("CONTENT_DIFFERS", this.#suspect);
    if (this.#feed.last > this.head.sequence) return findingBeyond("CUT_OFF", this.#feed.last);
    if (!this.#isHeadFound) return findingBeyond("HEAD_NOT_ON_CHAIN", this.#expected?.sequence ?? 0n);
    return undefined;
  }

  #advance(place: Place, head: Head): Finding | undefined {
    this.head = head;
    this.statusChanges += 1;
    if (this.#expected?.sequence !== head.sequence) return undefined;
    this.#isHeadFound = this.#isExpected(head);
    return this.#isHeadFound ? undefined : findingAt("HEAD_NOT_ON_CHAIN", place);
  }

  /** Moments of a first import are those of its files; after the first change they never go back. */
  #isOutOfTime(sequence: string, moment: string): boolean {
    if (this.#feed.first === undefined || BigInt(sequence) <= this.#feed.first) return false;
    const isBefore = moment < this.#lastMoment;
    this.#lastMoment = moment;
    return isBefore;
  }

  #isExpected({ sequence, hash }: Head): boolean {
    return this.#expected?.sequence === sequence && this.#expected.hash.equals(hash);
  }

  /** Where the next seal follows from the suspect's, the chain is as it was, and the suspect is not. */
  #tellSuspect(suspect: Place, { change, seal }: Place): Finding {
    const follows =
      change && seal && suspect.seal ? hashAfter(suspect.seal.hash, change).equals(seal.hash) : false;
    return findingAt(follows ? "CONTENT_DIFFERS" : "CHAIN_BROKEN", suspect);
  }
}

const follow = async (db: Kysely<DB>, chain: Chain): Promise<Finding | undefined> => {
  for await (const place of readHistory(db)) {
    const finding = chain.add(place);
    if (finding) return finding;
  }
  return chain.end();
};

/**
 * Computes the chain of seals from everything that is recorded and compares it with what is stored; with `expected`, a
 * head that was written down earlier, also with that. Reads one state of the database, in bounded memory.
 */
export const verifyHistory = ({ kysely }: Database, expected?: Head): Promise<Verification> =>
  kysely
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(async (db) => {
      const chain = new Chain(expected, await reachOfFeed(db));
      const finding = await follow(db, chain);
      return {
        isIntact: finding === undefined,
        statusChanges: chain.statusChanges,
        head: formatHead(chain.head),
        finding: finding ?? null,
      };
    });
