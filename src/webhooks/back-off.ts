const FACTOR = 3;
const LONGEST_MS = 3 * 3_600_000;
/** A receiver may ask for more patience than we have, but not for more than this. */
const LONGEST_ASKED_MS = 24 * 3_600_000;
const JITTER = 0.1;

interface Failure {
  /** How often it was sent, at least once. */
  readonly attempts: number;
  /** What the receiver asked for. */
  readonly retryAfterMs: number | undefined;
}

/**
 * How long the next attempt waits: three times as long each time, three hours at most, a tenth more or less, so that
 * what failed together is not repeated together. A receiver that asks for more time gets it, a day at most.
 */
export const backOffMs = (
  { attempts, retryAfterMs = 0 }: Failure,
  firstMs: number,
  random: () => number = Math.random,
): number => {
  const wait = Math.min(firstMs * FACTOR ** (attempts - 1), LONGEST_MS);
  const spread = wait * (1 + JITTER * (2 * random() - 1));
  return Math.round(Math.max(spread, Math.min(retryAfterMs, LONGEST_ASKED_MS)));
};
