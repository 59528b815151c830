import { setTimeout } from "node:timers/promises";
import { type Runner, run, runMigrations } from "graphile-worker";
import type pg from "pg";
import { errorMessage } from "../kernel/errors";
import type { Logger } from "../kernel/logger";
import { type Pair, QUEUE_SCHEMA, TASK } from "./queue";
import { queueLogger } from "./queue-log";

/** Jobs at work in this process at once, of all webhooks and of one: one that is slow leaves room to the others. */
const JOBS_AT_ONCE = 8;
const OF_ONE_WEBHOOK = 3;

/** Each job at work holds one for its lock; the others are for asking, for the queue, and for reading the feed. */
export const QUEUE_CONNECTIONS = JOBS_AT_ONCE + 5;

const POLL_MS = 1_000;
/** Stopping, jobs may go on for so long; then they are broken off, and repeated by the next process. */
const GRACE_MS = 3_000;
const RESTART_MS = 5_000;

/** Installs the queue's tables, or brings them up to date. */
export const installQueue = (pgPool: pg.Pool, logger: Logger): Promise<void> =>
  runMigrations({ pgPool, schema: QUEUE_SCHEMA, logger: queueLogger(logger) });

type Work = (pair: Pair, signal: AbortSignal) => Promise<void>;

/** How many jobs of each webhook are at work. */
class Busy {
  readonly #jobs = new Map<string, number>();

  /** The webhooks that have as many as they may. */
  full(): string[] {
    return [...this.#jobs].filter(([, count]) => count >= OF_ONE_WEBHOOK).map(([webhook]) => webhook);
  }

  async during(webhook: string, work: () => Promise<void>): Promise<void> {
    this.#jobs.set(webhook, (this.#jobs.get(webhook) ?? 0) + 1);
    try {
      await work();
    } finally {
      const count = (this.#jobs.get(webhook) ?? 1) - 1;
      if (count === 0) this.#jobs.delete(webhook);
      else this.#jobs.set(webhook, count);
    }
  }
}

/** Works on the queue until it is stopped; begins anew where the queue's library gives up. */
export class QueueRunner {
  readonly #busy = new Busy();
  readonly #stopping = new AbortController();
  #runner: Runner | undefined;
  #running: Promise<void> | undefined;

  constructor(
    private readonly pool: pg.Pool,
    private readonly logger: Logger,
    private readonly work: Work,
  ) {}

  start(): void {
    this.#running = this.#keepRunning();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#runner?.stop().catch(() => undefined);
    await this.#running;
  }

  async #keepRunning(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        this.#runner = await this.#run();
        if (signal.aborted) await this.#runner.stop();
        await this.#runner.promise;
      } catch (error) {
        this.logger.warn(
          { reason: errorMessage(error) },
          "the queue of webhooks stopped: it is started again",
        );
      }
      await setTimeout(RESTART_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  #run(): Promise<Runner> {
    return run({
      pgPool: this.pool,
      schema: QUEUE_SCHEMA,
      logger: queueLogger(this.logger),
      concurrency: JOBS_AT_ONCE,
      pollInterval: POLL_MS,
      noHandleSignals: true,
      gracefulShutdownAbortTimeout: GRACE_MS,
      parsedCronItems: [],
      forbiddenFlags: () => this.#busy.full(),
      taskList: {
        [TASK]: async (payload, { abortSignal = new AbortController().signal }) => {
          const pair = payload as Pair;
          await this.#busy.during(pair.webhook, () => this.work(pair, abortSignal));
        },
      },
    });
  }
}
