import { setTimeout } from "node:timers/promises";
import { EXIT_CODES } from "../kernel/errors";
import type { Logger } from "../kernel/logger";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** Longer than requests may take to finish; then the process ends as it is, and the next start recovers. */
const STOP_TIMEOUT_MS = 30_000;

const endNow = (logger: Logger, reason: string): void => {
  logger.error(`${reason}: ending now; the next start recovers what was left`);
  process.exit(EXIT_CODES.failure);
};

const limit = async (logger: Logger): Promise<void> => {
  await setTimeout(STOP_TIMEOUT_MS, undefined, { ref: false });
  endNow(logger, `stopping took longer than ${STOP_TIMEOUT_MS / 1000} seconds`);
};

/** Aborted by the first signal to stop. A second one ends the process at once. */
export const stopSignal = (logger: Logger): AbortSignal => {
  const stopping = new AbortController();
  const onSignal = (signal: NodeJS.Signals): void => {
    if (stopping.signal.aborted) endNow(logger, `${signal} again`);
    logger.info(`${signal}: stopping; once more ends at once`);
    stopping.abort();
    void limit(logger);
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return stopping.signal;
};
