import { setTimeout } from "node:timers/promises";
import { EXIT_CODES } from "../kernel/errors";
import type { Logger } from "../kernel/logger";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** Longer than requests may take to finish; then the process ends as it is, and the next start recovers. */
const STOP_TIMEOUT_MS = 30_000;
/** Ctrl-C under npm comes twice, from the terminal and from npm: signals this close together are one. */
const ONE_SIGNAL_MS = 1_000;
const PARENT_CHECK_MS = 250;

const endNow = (logger: Logger, reason: string): void => {
  logger.error(`${reason}: ending now; the next start recovers what was left`);
  process.exit(EXIT_CODES.failure);
};

const limit = async (logger: Logger): Promise<void> => {
  await setTimeout(STOP_TIMEOUT_MS, undefined, { ref: false });
  endNow(logger, `stopping took longer than ${STOP_TIMEOUT_MS / 1000} seconds`);
};

/** Calls once when the process that started this one has ended. */
const onParentEnd = (stop: () => void): void => {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, PARENT_CHECK_MS);
  timer.unref();
};

/**
 * Aborted by the first signal to stop, or, if asked, when the parent process ends. A second signal, later than
 * a second, ends the process at once.
 */
export const stopSignal = (logger: Logger, { withParent }: { withParent: boolean }): AbortSignal => {
  const stopping = new AbortController();
  let since = 0;
  const stop = (reason: string): void => {
    since = performance.now();
    logger.info(`${reason}: stopping; a signal from now on ends at once`);
    stopping.abort();
    void limit(logger);
  };
  const onSignal = (signal: NodeJS.Signals): void => {
    if (!stopping.signal.aborted) stop(signal);
    else if (performance.now() - since > ONE_SIGNAL_MS) endNow(logger, `${signal} again`);
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  if (withParent) onParentEnd(() => stopping.signal.aborted || stop("the parent process ended"));
  return stopping.signal;
};
