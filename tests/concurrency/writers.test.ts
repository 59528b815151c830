import { expect, it } from "vitest";
import { serveGraph } from "../contract/support/graph";
import { type Grant, sharedItems } from "../contract/support/recording";
import { filledDatabase } from "../harness/test-database";
import { bearer, testTokens } from "../harness/tokens";
import { temporaryDataDirectory } from "../lifecycle/data-directory";
import { serverStarter } from "../lifecycle/program";
import { look } from "./contended-writes";
import { type Contest, writeUntil } from "./contending-writer";
import { FeedReader } from "./feed-reader";
import { PersistentSubscriber } from "./persistent-subscriber";

const SECONDS = Number(process.env["STRESS_SECONDS"] ?? 60);
const WRITERS = 50;
const ITEMS = 20;

const database = await filledDatabase();
const { authenticate, tokenFor } = testTokens(database);
const one = await serveGraph({ database, authenticate });
const other = await serveGraph({ database, authenticate });
const items = (await sharedItems(one)).slice(0, ITEMS);

/** A server that nobody writes through, in a process of its own. */
const elsewhere = await serverStarter()({
  DATABASE_URL: database.url,
  SARAZM_DATA_DIR: await temporaryDataDirectory(),
});

const tokens = new Map<string, Promise<string>>();

/** One token for each grant, which holds on both servers: a key is its holder's. */
const headersOf = async (grant: Grant) => {
  const name = JSON.stringify(grant);
  const token = tokens.get(name) ?? tokenFor(grant as NonNullable<Grant>);
  tokens.set(name, token);
  return bearer(await token);
};

const ascends = (values: readonly (number | bigint)[]): boolean =>
  values.every((value, index) => index === 0 || (values[index - 1] as typeof value) < value);

it(`${WRITERS} writers on the same ${ITEMS} items for ${SECONDS} s: no lost update, one order, each in the feed once`, {
  timeout: (SECONDS + 120) * 1000,
}, async () => {
  const seenBefore = new Map(
    await Promise.all(items.map(async ({ id }) => [id, await look(one, id)] as const)),
  );
  const contest: Contest = {
    servers: [one, other],
    items,
    headersOf,
    acknowledged: [],
    conflicts: 0,
    repeats: 0,
  };
  const { acknowledged } = contest;
  const reader = new FeedReader(other.execute);
  await reader.readToEnd();
  const before = reader.entries.length;
  const subscriber = new PersistentSubscriber(elsewhere.graph, reader.cursor);
  const following = subscriber.follow();
  const end = Date.now() + SECONDS * 1000;
  const reading = (async () => {
    while (Date.now() < end) await reader.readOn();
  })();
  await Promise.all(Array.from({ length: WRITERS }, () => writeUntil(contest, end)));
  await reading;
  await reader.readToEnd();

  // Who read along has seen each change once, in one order, and nothing else.
  const seen = reader.entries.slice(before);
  const recorded = seen.flatMap(({ statusChange }) => (statusChange ? [statusChange.id] : []));
  const edited = seen.flatMap(({ kind, actionItem }) =>
    kind === "ACTION_ITEM_UPDATED" ? [actionItem?.id] : [],
  );
  const edits = acknowledged.filter(({ mutation }) => mutation === "updateActionItem");
  expect(recorded.toSorted()).toEqual(
    acknowledged.flatMap(({ statusChange }) => statusChange ?? []).toSorted(),
  );
  expect(edited.toSorted()).toEqual(edits.map(({ itemId }) => itemId).toSorted());
  expect(seen).toHaveLength(acknowledged.length);
  expect(ascends(reader.entries.map(({ id }) => BigInt(id)))).toBe(true);
  expect(ascends(reader.entries.map(({ revision }) => revision))).toBe(true);

  // Who was subscribed in another process was told the same, in the same order.
  await expect
    .poll(() => subscriber.told.length, { timeout: 30_000 })
    .toBeGreaterThanOrEqual(recorded.length);
  subscriber.stop();
  await following;
  expect(subscriber.told).toEqual(recorded);

  // The history stands in the same order as the feed, on both of its clocks.
  const { rows } = await database.pool.query<{ id: string; recorded_at: Date }>(
    "select id, recorded_at from status_change where id = any($1) order by sequence",
    [recorded],
  );
  expect(rows.map(({ id }) => id)).toEqual(recorded);
  expect(
    rows.every(({ recorded_at: at }, index) => index === 0 || at >= (rows[index - 1]?.recorded_at as Date)),
  ).toBe(true);

  // Each write counted once, none undone by another, none done again under its key.
  for (const { id } of items) {
    const began = seenBefore.get(id) ?? { version: 0, edits: 0 };
    const writes = acknowledged.filter(({ itemId }) => itemId === id);
    const editsOfIt = edits.filter(({ itemId }) => itemId === id);
    expect(await look(one, id)).toEqual({
      version: began.version + writes.length,
      edits: began.edits + editsOfIt.length,
    });
  }
  expect(acknowledged.length).toBeGreaterThan(SECONDS / 2);
  expect(edits.length).toBeGreaterThan(0);
  expect(contest.conflicts).toBeGreaterThan(0);
  expect(contest.repeats).toBeGreaterThan(0);
  process.stdout.write(
    `${acknowledged.length} writes in ${SECONDS} s, ${edits.length} of them edits; ${contest.conflicts} refused for their version, ${contest.repeats} sent again\n`,
  );
});

it("what is derived is what the whole history says", async () => {
  const { rows } = await database.pool.query(
    `select item.id from action_item as item
     where status is distinct from coalesce((select to_value::action_status from standing_status_change as s
         where s.item_id = item.id and axis = 'OFFICIAL' and country_code is null
         order by effective_on desc, sequence desc limit 1), 'PIPELINE')
       or assessment is distinct from coalesce((select to_value::completion from standing_status_change as s
         where s.item_id = item.id and axis = 'ASSESSMENT'
         order by effective_on desc, sequence desc limit 1), 'NO_EVIDENCE')`,
  );
  expect(rows).toEqual([]);
  const tallied = await database.pool.query(
    `select plan_id, country_codes, status, assessment, sum(count)::int as count from action_item_tally
     group by 1, 2, 3, 4 having sum(count) <> 0
     except select plan_id, country_codes, status, assessment, count(*)::int from action_item group by 1, 2, 3, 4`,
  );
  expect(tallied.rows).toEqual([]);
});
