import { type Kysely, sql } from "kysely";
import type { Manager } from "../kernel/auth";
import type { DB } from "../kernel/database";
import { UserFacingError } from "../kernel/errors";
import { audit } from "./audit";
import { newestChange } from "./dispatch";
import { changeOf, FeedRefusal, type ReadFeed } from "./feed";
import { removeJobs, scheduleJobs } from "./queue";
import { RefusedTarget } from "./refused-target";
import { newSecret } from "./signature";
import { checkHost, parseTarget, type Reach } from "./target";

/** A webhook, as it is told: its secret never is. */
export interface ListedWebhook {
  readonly id: string;
  readonly url: string;
  readonly name: string | null;
  readonly filter: unknown;
  readonly isActive: boolean;
  readonly createdAt: Date;
  /** Changes that it has not looked at yet. */
  readonly behind: number;
  readonly queued: number;
  readonly delivered: number;
  readonly dead: number;
  readonly lastDeliveredAt: Date | null;
  /** Why its filter is refused, or why the last attempt that failed did. */
  readonly lastError: string | null;
}

/** What a webhook is made of. */
export interface NewWebhook {
  readonly url: string;
  readonly name?: string | undefined;
  /** The API's ChangeFilter; undefined: every change. */
  readonly filter?: unknown;
  /** Where in the feed it begins: after what is there now, before everything, or after a cursor. */
  readonly from: "now" | "start" | { readonly cursor: string };
}

const checkTarget = async (text: string, reach: Reach): Promise<URL> => {
  try {
    const url = parseTarget(text, reach);
    await checkHost(url, reach);
    return url;
  } catch (error) {
    if (!(error instanceof RefusedTarget)) throw error;
    throw new UserFacingError(
      `The webhook's address is refused: ${error.message}. Give one that is reached over the internet, or see WEBHOOK_ALLOW_PRIVATE_ADDRESSES in "sarazm --help".`,
      { cause: error },
    );
  }
};

/** Asks the API itself whether it takes them. */
const checkFeed = async (readFeed: ReadFeed, { filter, from }: NewWebhook): Promise<void> => {
  try {
    await readFeed({ filter, after: typeof from === "object" ? from.cursor : undefined, first: 1 });
  } catch (error) {
    if (!(error instanceof FeedRefusal)) throw error;
    throw new UserFacingError(`The API refuses the filter or the cursor: ${error.message}`, { cause: error });
  }
};

const positionOf = async (database: Kysely<DB>, { from }: NewWebhook): Promise<string> => {
  if (from === "now") return newestChange(database);
  return from === "start" ? "0" : (changeOf(from.cursor) ?? "0");
};

/** Tells the servers at once, which would find out by themselves some seconds later. */
const tellServers = async (database: Kysely<DB>): Promise<void> => {
  await sql`select pg_notify('webhook', '')`.execute(database);
};

/** What adding a webhook needs besides the database. */
export interface AddContext extends Reach {
  readonly readFeed: ReadFeed;
  readonly by: Manager;
}

/** Adds a webhook. The one time that its secret is told. */
export const addWebhook = async (
  database: Kysely<DB>,
  { readFeed, by, ...reach }: AddContext,
  webhook: NewWebhook,
): Promise<{ id: string; secret: string }> => {
  const url = await checkTarget(webhook.url, reach);
  await checkFeed(readFeed, webhook);
  const secret = newSecret();
  const position = await positionOf(database, webhook);
  const { name = null, filter } = webhook;
  return database.transaction().execute(async (transaction) => {
    const { id } = await transaction
      .insertInto("webhook")
      .values({
        url: url.href,
        name,
        filter: filter === undefined ? null : JSON.stringify(filter),
        secret,
        position,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await audit(transaction, by, "add", id);
    await tellServers(transaction);
    return { id, secret };
  });
};

/** Every webhook, the oldest first. */
export const listWebhooks = async (database: Kysely<DB>): Promise<ListedWebhook[]> => {
  const { rows } = await sql<ListedWebhook>`
    select w.id, w.url, w.name, w.filter, w.is_active as "isActive", w.created_at as "createdAt",
      (select count(*)::int from change where change.id > w.position) as behind,
      count(*) filter (where d.state = 'QUEUED')::int as queued,
      count(*) filter (where d.state = 'DELIVERED')::int as delivered,
      count(*) filter (where d.state = 'DEAD')::int as dead,
      max(d.delivered_at) as "lastDeliveredAt",
      coalesce(w.last_error, (
        select failed.last_error from webhook_delivery as failed
        where failed.webhook_id = w.id and failed.last_error is not null
        order by failed.change_id desc limit 1
      )) as "lastError"
    from webhook as w left join webhook_delivery as d on d.webhook_id = w.id
    group by w.id order by w.created_at, w.id`.execute(database);
  return rows;
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const unknownWebhook = (id: string): UserFacingError =>
  new UserFacingError(`There is no webhook "${id}": "sarazm webhook list" tells those that there are.`);

/** What a webhook is sent with: its address and its secrets. */
export const findWebhook = async (database: Kysely<DB>, id: string) => {
  const found = UUID.test(id)
    ? await database.selectFrom("webhook").selectAll().where("id", "=", id).executeTakeFirst()
    : undefined;
  if (found === undefined) throw unknownWebhook(id);
  return found;
};

/** Removes a webhook with all that was queued for it. */
export const removeWebhook = async (database: Kysely<DB>, id: string, by: Manager): Promise<void> => {
  await findWebhook(database, id);
  await database.transaction().execute(async (transaction) => {
    await transaction.deleteFrom("webhook").where("id", "=", id).execute();
    await removeJobs(transaction, id);
    await audit(transaction, by, "remove", id);
  });
};

/** Lets a webhook whose receiver was gone be sent to again; what was queued meanwhile goes first. */
export const activateWebhook = async (database: Kysely<DB>, id: string, by: Manager): Promise<void> => {
  await findWebhook(database, id);
  await database.transaction().execute(async (transaction) => {
    await transaction.updateTable("webhook").set({ is_active: true }).where("id", "=", id).execute();
    await scheduleJobs(transaction, { webhook: id });
    await audit(transaction, by, "activate", id);
    await tellServers(transaction);
  });
};

/** A new secret; the old one signs besides for a day. */
export const rotateSecret = async (
  database: Kysely<DB>,
  id: string,
  by: Manager,
): Promise<{ secret: string }> => {
  await findWebhook(database, id);
  const secret = newSecret();
  await database.transaction().execute(async (transaction) => {
    await transaction
      .updateTable("webhook")
      .set(({ ref }) => ({ secret, previous_secret: ref("secret"), rotated_at: sql<Date>`now()` }))
      .where("id", "=", id)
      .execute();
    await audit(transaction, by, "rotate-secret", id);
  });
  return { secret };
};
