import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { removeWebhook } from "../../src/webhooks";
import { type Received, startReceiver } from "./support/receiver";
import {
  add,
  deliveriesOf,
  itemIds,
  MANAGER,
  startDelivering,
  waitUntilDone,
  webhookDatabase,
  write,
} from "./support/webhooks";

const database = await webhookDatabase();
const receiver = await startReceiver();
// As two servers on one database, which share the work.
const PATIENT = { retryMs: 10, maxAttempts: 50, timeoutMs: 10_000 };
const first = await startDelivering(database, PATIENT);
const second = await startDelivering(database, PATIENT);
const ITEMS = 4;
const items = await itemIds(database, ITEMS);

const subjectOf = ({ message }: Received): string =>
  (message.data["actionItem"] as { id: string } | null)?.id ?? "";

const numbersOf = (received: readonly Received[], subject: string): number[] =>
  received.filter((each) => subjectOf(each) === subject).map(({ message }) => Number(message.data.id));

/** The first arrival of each. */
const once = (numbers: readonly number[]): number[] => [...new Set(numbers)];

describe("Two processes on one database", () => {
  it("deliver each change once where nothing fails, those of an item in order", async () => {
    receiver.reply = () => ({ status: 200 });
    const { id } = await add(database, { url: receiver.url });
    receiver.accepted.length = 0;
    const ids = await write(
      database,
      Array.from({ length: 300 }, (_, number) => ({ summary: `${number}`, item: items[number % ITEMS] })),
    );
    await waitUntilDone(database, id);
    expect(receiver.accepted.map(({ message }) => message.data.id).toSorted()).toEqual(ids.toSorted());
    for (const item of items) {
      const numbers = numbersOf(receiver.accepted, item);
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    }
    for (const { log } of [first, second]) {
      expect(log.entries().filter(({ level }) => Number(level) >= 40)).toEqual([]);
    }
    await removeWebhook(database.kysely, id, MANAGER);
  });

  it("deliver each change at least once and those of an item in order, whatever fails", async () => {
    const plan = fc.record({
      writes: fc.array(fc.integer({ min: 0, max: ITEMS }), { minLength: 1, maxLength: 25 }),
      // Whether the attempts fail, in the order of their arrival.
      failures: fc.array(fc.constantFrom(200, 200, 500, 429, 302), { maxLength: 40 }),
      delays: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 10 }),
    });
    await fc.assert(
      fc.asyncProperty(plan, async ({ writes, failures, delays }) => {
        receiver.received.length = 0;
        receiver.accepted.length = 0;
        receiver.reply = () => {
          const number = receiver.received.length - 1;
          return { status: failures[number] ?? 200, after: delays[number % delays.length] ?? 0 };
        };
        const { id } = await add(database, { url: receiver.url });
        try {
          const written = await write(
            database,
            writes.map((of) => ({ summary: "random", item: items[of] })),
          );
          await waitUntilDone(database, id);
          for (const subject of ["", ...items]) {
            const wanted = written
              .map(Number)
              .filter((_, index) => (items[writes[index] ?? 0] ?? "") === subject);
            expect(once(numbersOf(receiver.accepted, subject))).toEqual(wanted);
            // No attempt of a later change before an earlier one was taken.
            expect(once(numbersOf(receiver.received, subject))).toEqual(wanted);
          }
          const deliveries = await deliveriesOf(database, id);
          expect(deliveries.every(({ state }) => state === "DELIVERED")).toBe(true);
        } finally {
          // Else a smaller plan, which is tried next, would be told of what this one left.
          await removeWebhook(database.kysely, id, MANAGER);
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
