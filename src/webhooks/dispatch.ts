import { type Kysely, sql } from "kysely";
import type { DB } from "../kernel/database";
import { cursorAfter, type FeedChange, type FeedPage, FeedRefusal, type ReadFeed } from "./feed";
import { scheduleJobs } from "./queue";
import { subjectOf } from "./subject";

/** Standard Webhooks names types in small letters with dots: STATUS_RECORDED is status.recorded. */
const typeOf = (kind: string): string => kind.toLowerCase().replaceAll("_", ".");

const deliveryOf = (webhook: string, { cursor, node }: FeedPage["edges"][number]) => ({
  webhook_id: webhook,
  change_id: node.id,
  subject: subjectOf(node),
  payload: JSON.stringify({ type: typeOf(node.kind), timestamp: node.recordedAt, data: { ...node, cursor } }),
});

const queue = async (database: Kysely<DB>, webhook: string, edges: FeedPage["edges"]): Promise<void> => {
  if (edges.length === 0) return;
  const deliveries = edges.map((edge) => deliveryOf(webhook, edge));
  await database.insertInto("webhook_delivery").values(deliveries).execute();
  await scheduleJobs(database, { webhook, subjects: [...new Set(deliveries.map(({ subject }) => subject))] });
};

const NEWEST = sql<string>`(select coalesce(max(change.id), 0) from change)`;

/** The active webhooks that have not looked at every change. */
export const findBehind = async (database: Kysely<DB>): Promise<string[]> => {
  const rows = await database
    .selectFrom("webhook")
    .select("id")
    .where("is_active", "=", true)
    .where("position", "<", NEWEST)
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
};

/** The number of the newest change; 0 where there is none. */
export const newestChange = async (database: Kysely<DB>): Promise<string> => {
  const { rows } = await sql<{ newest: string }>`select ${NEWEST} as newest`.execute(database);
  return rows[0]?.newest ?? "0";
};

const largest = (edges: readonly { readonly node: FeedChange }[]): string => edges.at(-1)?.node.id ?? "0";

/** What came of one turn. */
export interface Turn {
  readonly queued: number;
  /** Whether there may be more at once. */
  readonly hasMore: boolean;
  /** What the API said against the webhook's filter, where it says it for the first time. */
  readonly refusal?: string;
}

const NOTHING: Turn = { queued: 0, hasMore: false };

/**
 * Queues the next page of changes for one webhook, and moves its position behind them: both, or neither. Where another
 * process is at it, nothing is left to do.
 */
export const dispatch = (database: Kysely<DB>, readFeed: ReadFeed, webhook: string): Promise<Turn> =>
  database.transaction().execute(async (transaction) => {
    const found = await transaction
      .selectFrom("webhook")
      .select(["filter", "position", "last_error"])
      .where("id", "=", webhook)
      .where("is_active", "=", true)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (found === undefined) return NOTHING;
    // Read first: up to here the page below has seen every change.
    const seen = await newestChange(transaction);
    const move = (position: string, error: string | null) =>
      transaction
        .updateTable("webhook")
        .set({ position, last_error: error })
        .where("id", "=", webhook)
        .execute();
    try {
      const page = await readFeed({ filter: found.filter, after: cursorAfter(found.position) });
      await queue(transaction, webhook, page.edges);
      const last = largest(page.edges);
      await move(page.hasNextPage || BigInt(last) > BigInt(seen) ? last : seen, null);
      return { queued: page.edges.length, hasMore: page.hasNextPage };
    } catch (error) {
      if (!(error instanceof FeedRefusal)) throw error;
      await move(found.position, error.message);
      return found.last_error === error.message ? NOTHING : { ...NOTHING, refusal: error.message };
    }
  });
