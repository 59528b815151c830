import { countDown } from "./count-down";

/** It took longer than it may. */
export class TimeIsUp extends Error {}

/**
 * Runs something for no longer than it may take, or until `outer` ends it. Pauses of this process count for nobody: who
 * answers in time is heard, even where the answer was left lying. The timer and the controller are held here:
 * where a signal is composed of others by `AbortSignal.any`, Node.js may collect the one that keeps the time.
 */
export async function within<Result>(
  limitMs: number,
  run: (signal: AbortSignal) => Promise<Result>,
  outer?: AbortSignal,
): Promise<Result> {
  outer?.throwIfAborted();
  const controller = new AbortController();
  let end: (reason: unknown) => void = () => undefined;
  const ended = new Promise<never>((_, reject) => {
    end = (reason) => {
      reject(reason);
      controller.abort(reason);
    };
  });
  const stop = countDown(limitMs, () => end(new TimeIsUp()));
  const follow = (): void => end(outer?.reason);
  outer?.addEventListener("abort", follow, { once: true });
  try {
    // Whether or not what runs heeds the signal.
    return await Promise.race([run(controller.signal), ended]);
  } finally {
    stop();
    outer?.removeEventListener("abort", follow);
  }
}
