import type { GraphQLSchema } from "graphql";
import type { WebhookSettings } from "../kernel/config";
import { connect } from "../kernel/database";
import type { Logger } from "../kernel/logger";
import { deliver } from "./deliver";
import { Dispatcher } from "./dispatcher";
import { feedReader } from "./feed";
import { housekeeping } from "./housekeeping";
import { installQueue, QUEUE_CONNECTIONS, QueueRunner } from "./queue-runner";

interface WebhooksOptions {
  /** The database, which is migrated. */
  readonly url: string;
  readonly logger: Logger;
  /** The whole graph, which has the feed. */
  readonly schema: GraphQLSchema;
  readonly settings: WebhookSettings;
  /** How long one message may take; without it, 10 seconds. */
  readonly timeoutMs?: number;
}

/** Webhooks at work. */
export interface RunningWebhooks {
  /** What is being sent finishes, or is broken off and sent again by the next process. */
  close(): Promise<void>;
}

/** Queues changes for webhooks and delivers them. Any number of processes may do so on one database. */
export const startWebhooks = async (options: WebhooksOptions): Promise<RunningWebhooks> => {
  const { url, schema, settings, timeoutMs } = options;
  const logger = options.logger.child({ part: "webhooks" });
  const database = await connect(url, logger, { poolSize: QUEUE_CONNECTIONS });
  try {
    await installQueue(database.pool, logger);
  } catch (error) {
    await database.close();
    throw error;
  }
  const dispatcher = new Dispatcher({ database, logger, readFeed: feedReader(schema, database) });
  const runner = new QueueRunner(database.pool, logger, (pair, signal) =>
    deliver({ database, logger, settings, timeoutMs }, pair, signal),
  );
  const chores = housekeeping({ database, logger, settings });
  for (const part of [runner, dispatcher, ...chores]) part.start();
  return {
    close: async () => {
      await Promise.all([dispatcher.close(), ...chores.map((chore) => chore.close())]);
      await runner.stop();
      await database.close();
    },
  };
};
