import { makeWorkerUtils } from "graphile-worker";
import { sql } from "kysely";
import type { WebhookSettings } from "../kernel/config";
import type { Database } from "../kernel/database";
import { errorMessage } from "../kernel/errors";
import type { Logger } from "../kernel/logger";
import { findAbandoned, QUEUE_SCHEMA, scheduleJobs } from "./queue";
import { queueLogger } from "./queue-log";

const SWEEP_MS = 15_000;
const PRUNE_MS = 3_600_000;

interface HousekeepingOptions {
  readonly database: Database;
  readonly logger: Logger;
  readonly settings: WebhookSettings;
}

/** Schedules jobs for what is due and nobody is at. */
export const sweep = async ({ kysely }: Pick<Database, "kysely">): Promise<void> => {
  for (const { webhook, subject } of await findAbandoned(kysely)) {
    await scheduleJobs(kysely, { webhook, subjects: [subject] });
  }
};

/** Forgets what was delivered long ago, and jobs that will never run again. */
export const prune = async ({ database, logger, settings }: HousekeepingOptions): Promise<void> => {
  await database.kysely
    .deleteFrom("webhook_delivery")
    .where("state", "=", "DELIVERED")
    .where("delivered_at", "<", sql<Date>`now() - ${settings.keepDays}::int * interval '1 day'`)
    .execute();
  const utils = await makeWorkerUtils({
    pgPool: database.pool,
    schema: QUEUE_SCHEMA,
    logger: queueLogger(logger),
  });
  try {
    await utils.cleanup({ tasks: ["DELETE_PERMAFAILED_JOBS"] });
  } finally {
    await utils.release();
  }
};

/** Does a task now and every so often, once at a time, until it is closed. */
export class Repeated {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;

  constructor(
    private readonly task: () => Promise<void>,
    private readonly everyMs: number,
    private readonly onError: (error: unknown) => void,
  ) {}

  start(): void {
    this.#beat();
    this.#timer = setInterval(() => this.#beat(), this.everyMs).unref();
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }

  #beat(): void {
    this.#running ??= this.task()
      .catch(this.onError)
      .finally(() => {
        this.#running = undefined;
      });
  }
}

/** What is done besides delivering. */
export const housekeeping = (options: HousekeepingOptions): Repeated[] => {
  const onError = (error: unknown): void =>
    options.logger.debug(
      { reason: errorMessage(error) },
      "the housekeeping of webhooks failed: it is repeated",
    );
  return [
    new Repeated(() => sweep(options.database), SWEEP_MS, onError),
    new Repeated(() => prune(options), PRUNE_MS, onError),
  ];
};
