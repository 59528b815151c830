/** It took longer than it may. */
export class TimeIsUp extends Error {}

/**
 * Runs something for no longer than it may take, or until `outer` ends it. The timer and the controller are held here:
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
  const timer = setTimeout(() => end(new TimeIsUp()), limitMs);
  const follow = (): void => end(outer?.reason);
  outer?.addEventListener("abort", follow, { once: true });
  try {
    // Whether or not what runs heeds the signal.
    return await Promise.race([run(controller.signal), ended]);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener("abort", follow);
  }
}
