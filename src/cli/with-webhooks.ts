import type { GraphQLSchema } from "graphql";
import type { Kysely } from "kysely";
import type { Manager } from "../kernel/auth";
import { configFromEnvironment, type WebhookSettings } from "../kernel/config";
import { type DB, migrate, type OpenDatabase } from "../kernel/database";
import { refuseWithoutDatabase } from "./db-presence";
import { managerOfCommand } from "./manager";
import { withDatabase } from "./with-database";

/** What a command about webhooks works with. */
export interface WebhookContext {
  readonly webhooks: typeof import("../webhooks");
  readonly kysely: Kysely<DB>;
  readonly database: OpenDatabase;
  readonly settings: WebhookSettings;
  /** Who does it, for the audit. */
  readonly by: Manager;
}

/** Runs a command about webhooks on the database that the configuration names, brought up to date. */
export const withWebhooks = async <T>(run: (context: WebhookContext) => Promise<T>): Promise<T> => {
  await refuseWithoutDatabase();
  // Loaded here, so that other commands need not wait for the whole graph.
  const webhooks = await import("../webhooks");
  return withDatabase(async (database, logger) => {
    await migrate(database, logger);
    await webhooks.installQueue(database.pool, logger);
    const { webhooks: settings } = configFromEnvironment();
    return run({ webhooks, database, kysely: database.kysely, settings, by: managerOfCommand() });
  });
};

/** The whole graph, loaded where it is needed. */
export const loadGraph = async (): Promise<GraphQLSchema> => {
  const { buildWholeGraph } = await import("../graph");
  return buildWholeGraph();
};
