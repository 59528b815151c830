import fc from "fast-check";
import { expect, it } from "vitest";
import { eventually, subscribe, TRANSPORTS } from "../harness/subscriber";
import { records } from "./support/dataset";
import { serveGraph } from "./support/graph";
import { writeStatusChange, writeStatusChanges } from "./support/status-changes";

const server = await serveGraph();
const { database } = server;
const address = `${server.url}/graphql`;

const ids = records["action-items"].slice(0, 4).map(({ id }) => id);

const QUERY = `subscription ($filter: ActionItemFilter, $after: String) {
  statusChanged(filter: $filter, after: $after) { id cursor item { id } }
}`;

interface Told {
  readonly id: string;
  readonly cursor: string;
}

/** The cursor behind everything that was recorded so far. */
const cursorNow = async (): Promise<string> => {
  const subscriber = subscribe("WebSocket", address, { query: QUERY });
  while (subscriber.results.length === 0) {
    await writeStatusChange(database, { itemId: ids[0] as string });
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  // Until it is quiet: the last one written was told.
  const { rows } = await database.pool.query<{ id: string }>(
    "SELECT id FROM status_change ORDER BY sequence DESC LIMIT 1",
  );
  const last = () => subscriber.results.at(-1)?.data?.["statusChanged"] as Told;
  await eventually(
    () => last().id === rows[0]?.id,
    () => "the newest status change",
  );
  subscriber.stop();
  return last().cursor;
};

/** A client that stays for some events at a time, over one transport or the other, and goes on after the last. */
const follow = async (plan: Plan, after: string, isOver: () => boolean, wanted: () => number) => {
  const told: Told[] = [];
  let stays = 0;
  while (told.length < wanted() || !isOver()) {
    const variables = { filter: { ids: plan.items }, after: told.at(-1)?.cursor ?? after };
    const transport = TRANSPORTS[(plan.transport + stays) % 2] as (typeof TRANSPORTS)[number];
    const subscriber = subscribe(transport, address, { query: QUERY, variables });
    const stay = plan.stays[stays % plan.stays.length] as number;
    stays += 1;
    await eventually(
      () =>
        subscriber.results.length >= stay ||
        (isOver() && told.length + subscriber.results.length >= wanted()),
      () => `${stay} more; ${told.length} of ${wanted()} came before, ${JSON.stringify(subscriber.errors)}`,
    );
    // What comes while it is being closed was not seen by the client, and must come again.
    const seen = subscriber.results.slice(0, Math.max(stay, 1));
    subscriber.stop();
    told.push(...seen.map(({ data }) => data?.["statusChanged"] as Told));
  }
  return told.map(({ id }) => id);
};

interface Plan {
  readonly items: readonly string[];
  readonly transport: number;
  readonly stays: readonly number[];
}

const plan: fc.Arbitrary<Plan> = fc.record({
  items: fc.subarray(ids, { minLength: 1 }),
  transport: fc.nat(1),
  stays: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }),
});

/** Transactions, each with some changes, by the numbers of their items. */
const writes = fc.array(fc.array(fc.nat(ids.length - 1), { minLength: 1, maxLength: 4 }), {
  minLength: 2,
  maxLength: 10,
});

it("Whoever is cut off again and again, and goes on after the last cursor, sees each change of their items once, in order", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(plan, { minLength: 1, maxLength: 4 }),
      writes,
      fc.nat(1),
      async (plans, all, at) => {
        const after = await cursorNow();
        const written: { id: string; itemId: string }[] = [];
        let isOver = false;
        const wanted = ({ items }: Plan) =>
          written.filter(({ itemId }) => items.includes(itemId)).map(({ id }) => id);
        const followers = plans.map((one) =>
          follow(
            one,
            after,
            () => isOver,
            () => wanted(one).length,
          ),
        );
        // Several writers at once: in which order they come is theirs to settle, and the database's to tell.
        const lanes = [
          all.filter((_, index) => index % 2 === at),
          all.filter((_, index) => index % 2 !== at),
        ];
        await Promise.all(
          lanes.map(async (lane) => {
            for (const numbers of lane) {
              const changes = numbers.map((number) => ({ itemId: ids[number] as string }));
              const made = await writeStatusChanges(database, changes);
              written.push(...made.map((id, index) => ({ id, itemId: changes[index]?.itemId as string })));
            }
          }),
        );
        const { rows } = await database.pool.query<{ id: string }>(
          "SELECT id FROM status_change ORDER BY sequence",
        );
        const order = new Map(rows.map(({ id }, index) => [id, index]));
        written.sort((left, right) => (order.get(left.id) as number) - (order.get(right.id) as number));
        isOver = true;
        const seen = await Promise.all(followers);
        seen.forEach((told, index) => {
          expect(told).toEqual(wanted(plans[index] as Plan));
        });
      },
    ),
    { numRuns: 12 },
  );
}, 120_000);
