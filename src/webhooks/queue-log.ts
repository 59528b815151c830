import { Logger as QueueLogger } from "graphile-worker";
import type { Logger } from "../kernel/logger";

/** What the library logs about each job is of use to who looks for an error only. Its details stay out: they hold jobs. */
const LEVELS = { error: "warn", warning: "warn", info: "debug", debug: "trace" } as const;

/** The queue's log, in ours. */
export const queueLogger = (logger: Logger): QueueLogger =>
  new QueueLogger(() => (level, message) => {
    logger[LEVELS[level]]({ queue: message }, "the queue of webhooks");
  });
