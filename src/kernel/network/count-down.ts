/** Time is counted in stretches of so long: a pause is told by how late the stretch ends that it falls into. */
const STRETCH_MS = 100;
/** What ends later than by so much was held up by more than a timer's usual lateness. */
const PAUSE_MS = 50;
/** However often it pauses, somebody waits for the end. */
const MOST_FORGIVEN_MS = 10_000;

/**
 * Calls `end` when a time is over in which this process could work: while the event loop stands still, no time passes, and
 * what arrived meanwhile is read before the end. Returns what stops it.
 *
 * @param mostForgivenMs how much of the pauses does not count, in all
 */
export function countDown(limitMs: number, end: () => void, mostForgivenMs = MOST_FORGIVEN_MS): () => void {
  let left = limitMs;
  let forgivable = mostForgivenMs;
  let isLastGivenAgain = false;
  let timer: NodeJS.Timeout;
  let lastRound: NodeJS.Immediate | undefined;
  const count = (): void => {
    const stretch = Math.min(left, STRETCH_MS);
    const began = performance.now();
    timer = setTimeout(() => {
      const passed = performance.now() - began;
      const paused = passed - stretch > PAUSE_MS ? Math.min(passed - stretch, forgivable) : 0;
      forgivable -= paused;
      left -= passed - paused;
      // What was about to be sent when the pause began has had no time at all.
      if (left <= 0 && paused > 0 && !isLastGivenAgain) {
        isLastGivenAgain = true;
        left = stretch;
      }
      if (left > 0) count();
      // Timers come before sockets: what lies in those is read first.
      else lastRound = setImmediate(end);
    }, stretch);
  };
  count();
  return () => {
    clearTimeout(timer);
    clearImmediate(lastRound);
  };
}
