import { setTimeout } from "node:timers/promises";
import { afterAll } from "vitest";
import { buildWholeGraph } from "../../../src/graph";
import { DEFAULT_WEBHOOK_SETTINGS, type WebhookSettings } from "../../../src/kernel/config";
import type { Database } from "../../../src/kernel/database";
import { addWebhook, feedReader, installQueue, type NewWebhook, startWebhooks } from "../../../src/webhooks";
import { captureLog, silentLogger } from "../../harness/log-capture";
import { filledDatabase } from "../../harness/test-database";

export const schema = buildWholeGraph();

/** Receivers of tests are on this machine, and repetitions come soon. */
export const SETTINGS: WebhookSettings = {
  ...DEFAULT_WEBHOOK_SETTINGS,
  allowPrivateAddresses: true,
  retryMs: 20,
};

/** Who manages webhooks in tests. */
export const MANAGER = { subject: "cli:tester" };

/** A database with the dataset and the queue's tables. */
export const webhookDatabase = async (): Promise<Database> => {
  const database = await filledDatabase();
  await installQueue(database.pool, silentLogger);
  return database;
};

/** A process that delivers, but for being one. */
export const startDelivering = async (
  database: Database,
  { timeoutMs = 500, ...settings }: Partial<WebhookSettings> & { readonly timeoutMs?: number } = {},
) => {
  const log = captureLog();
  const running = await startWebhooks({
    url: database.url,
    logger: log.logger,
    schema,
    settings: { ...SETTINGS, ...settings },
    timeoutMs,
  });
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= running.close();
    return closing;
  };
  afterAll(close);
  return { log, close };
};

export const add = (database: Database, webhook: Omit<NewWebhook, "from"> & Partial<NewWebhook>) =>
  addWebhook(
    database.kysely,
    { readFeed: feedReader(schema, database), allowPrivateAddresses: true, by: MANAGER },
    { from: "now", ...webhook },
  );

/** A write, as the feed tells it. */
export interface Write {
  readonly summary: string;
  readonly item?: string | undefined;
  readonly initiative?: string | undefined;
}

/** Appends changes to the feed, each in a transaction of its own. Gives their numbers. */
export const write = async (database: Database, writes: readonly Write[]): Promise<string[]> => {
  const ids: string[] = [];
  for (const { summary, item = null, initiative = null } of writes) {
    const { rows } = await database.pool.query<{ id: string }>(
      `INSERT INTO change (kind, revision, recorded_by, summary, item_id, initiative_id, status_change_id)
       VALUES (CASE WHEN $2::text IS NULL THEN 'DATASET_IMPORTED' ELSE 'STATUS_RECORDED' END::change_kind, 1, 'a test',
         $1, $2, $3, (SELECT min(id) FROM status_change WHERE item_id = $2)) RETURNING id`,
      [summary, item, initiative],
    );
    ids.push(rows[0]?.id ?? "");
  }
  return ids;
};

/** Items with a history, which changes can be about. */
export const itemIds = async (database: Database, count: number): Promise<string[]> => {
  const { rows } = await database.pool.query<{ id: string }>(
    "SELECT DISTINCT item_id AS id FROM status_change ORDER BY id LIMIT $1",
    [count],
  );
  return rows.map(({ id }) => id);
};

/** The deliveries of a webhook, in the order of the changes. */
export const deliveriesOf = (database: Database, webhook: string) =>
  database.kysely
    .selectFrom("webhook_delivery")
    .selectAll()
    .where("webhook_id", "=", webhook)
    .orderBy("change_id")
    .execute();

export const waitUntil = async (
  isTrue: () => boolean | Promise<boolean>,
  what: string,
  ms = 15_000,
): Promise<void> => {
  for (const end = Date.now() + ms; Date.now() < end; ) {
    if (await isTrue()) return;
    await setTimeout(20);
  }
  throw new Error(`waited in vain until ${what}`);
};

/** Waits until nothing is queued for a webhook, and it has looked at every change. */
export const waitUntilDone = (database: Database, webhook: string): Promise<void> =>
  waitUntil(async () => {
    const { rows } = await database.pool.query(
      `SELECT FROM webhook AS w WHERE w.id = $1 AND w.position >= (SELECT max(id) FROM change)
         AND NOT EXISTS (SELECT FROM webhook_delivery WHERE webhook_id = w.id AND state = 'QUEUED')`,
      [webhook],
    );
    return rows.length === 1;
  }, "everything is delivered");
