import { expect, it } from "vitest";
import { type ServedGraph, serveGraph } from "../contract/support/graph";
import {
  ASSESSOR,
  EVIDENCE,
  focalPoint,
  type Grant,
  type Recording,
  record,
  type SharedItem,
  sharedItems,
  versionOf,
} from "../contract/support/recording";
import { FeedReader } from "./feed-reader";

const SECONDS = Number(process.env["STRESS_SECONDS"] ?? 60);
const WRITERS = 50;
const ITEMS = 20;

const one = await serveGraph();
const other = await serveGraph({ database: one.database });
const items = (await sharedItems(one)).slice(0, ITEMS);

interface Report {
  readonly name: Recording;
  readonly input: object;
  readonly grant: Grant;
}

const pick = <Value>(values: readonly Value[]): Value =>
  values[Math.floor(Math.random() * values.length)] as Value;

/** One of the three lines of an item's history: official, of one country, of the assessors. */
const aReport = ({ leader, partner }: SharedItem): Report => {
  const shared = { effectiveOn: "2026-03-01", evidence: EVIDENCE };
  const status = "IMPLEMENTATION";
  return pick<Report>([
    { name: "recordStatus", input: { ...shared, status }, grant: focalPoint(leader) },
    { name: "recordStatus", input: { ...shared, status, country: partner }, grant: focalPoint(partner) },
    {
      name: "recordAssessment",
      input: { ...shared, assessment: pick(["LIMITED", "SUBSTANTIAL"]) },
      grant: ASSESSOR,
    },
  ]);
};

/** Who waited too long for a turn is told that nothing was written: nothing is to be found of it. */
const WAITED_TOO_LONG = /nothing of this was written/;

const unlessItWaited = (error: Error): undefined => {
  if (!WAITED_TOO_LONG.test(error.message)) throw error;
};

/** Records until time is up; what others wrote in between is looked at again, as people do. */
const writeUntil = async (end: number, acknowledged: Map<string, string>): Promise<void> => {
  while (Date.now() < end) {
    const server: ServedGraph = pick([one, other]);
    const item = pick(items);
    const { name, input, grant } = aReport(item);
    const expectedVersion = await versionOf(server, item.id);
    const sent = { ...input, itemId: item.id, expectedVersion };
    const answer = await record(server, name, sent, grant).catch(unlessItWaited);
    if (answer === undefined) continue;
    const { statusChange, userErrors } = answer;
    if (statusChange !== null) acknowledged.set(statusChange.id, item.id);
    else expect(userErrors.map(({ code }) => code)).toEqual(["VERSION_CONFLICT"]);
  }
};

const ascends = (values: readonly (number | bigint)[]): boolean =>
  values.every((value, index) => index === 0 || (values[index - 1] as typeof value) < value);

it(`${WRITERS} writers on the same ${ITEMS} items for ${SECONDS} s: no lost update, one order, each in the feed once`, {
  timeout: (SECONDS + 60) * 1000,
}, async () => {
  const versions = new Map(
    await Promise.all(items.map(async ({ id }) => [id, await versionOf(one, id)] as const)),
  );
  const acknowledged = new Map<string, string>();
  const reader = new FeedReader(other.execute);
  await reader.readToEnd();
  const before = reader.entries.length;
  const end = Date.now() + SECONDS * 1000;
  const reading = (async () => {
    while (Date.now() < end) await reader.readOn();
  })();
  await Promise.all([...Array(WRITERS)].map(() => writeUntil(end, acknowledged)));
  await reading;
  await reader.readToEnd();

  // Who read along has seen each change once, in one order, and nothing else.
  const seen = reader.entries.slice(before);
  expect(seen.map(({ statusChange }) => statusChange?.id).toSorted()).toEqual(
    [...acknowledged.keys()].toSorted(),
  );
  expect(ascends(reader.entries.map(({ id }) => BigInt(id)))).toBe(true);
  expect(ascends(reader.entries.map(({ revision }) => revision))).toBe(true);

  // The history stands in the same order as the feed, on both of its clocks.
  const { rows } = await one.database.pool.query<{ id: string; recorded_at: Date }>(
    "select id, recorded_at from status_change where id = any($1) order by sequence",
    [[...acknowledged.keys()]],
  );
  expect(rows.map(({ id }) => id)).toEqual(seen.map(({ statusChange }) => statusChange?.id));
  expect(
    rows.every(({ recorded_at: at }, index) => index === 0 || at >= (rows[index - 1]?.recorded_at as Date)),
  ).toBe(true);

  // Each write counted once, none undone by another.
  for (const { id } of items) {
    const writes = [...acknowledged.values()].filter((item) => item === id).length;
    expect(await versionOf(one, id)).toBe((versions.get(id) ?? 0) + writes);
  }
  expect(acknowledged.size).toBeGreaterThan(SECONDS);
  process.stdout.write(`${acknowledged.size} writes in ${SECONDS} s\n`);
});

it("what is derived is what the whole history says", async () => {
  const { rows } = await one.database.pool.query(
    `select item.id from action_item as item
     where status is distinct from coalesce((select to_value::action_status from standing_status_change as s
         where s.item_id = item.id and axis = 'OFFICIAL' and country_code is null
         order by effective_on desc, sequence desc limit 1), 'PIPELINE')
       or assessment is distinct from coalesce((select to_value::completion from standing_status_change as s
         where s.item_id = item.id and axis = 'ASSESSMENT'
         order by effective_on desc, sequence desc limit 1), 'NO_EVIDENCE')`,
  );
  expect(rows).toEqual([]);
  const tallied = await one.database.pool.query(
    `select plan_id, country_codes, status, assessment, sum(count)::int as count from action_item_tally
     group by 1, 2, 3, 4 having sum(count) <> 0
     except select plan_id, country_codes, status, assessment, count(*)::int from action_item group by 1, 2, 3, 4`,
  );
  expect(tallied.rows).toEqual([]);
});
