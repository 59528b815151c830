import { Webhook } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import { rotateSecret } from "../../src/webhooks";
import { newSecret } from "../../src/webhooks/signature";
import { startReceiver } from "./support/receiver";
import {
  add,
  deliveriesOf,
  itemIds,
  MANAGER,
  startDelivering,
  waitUntil,
  waitUntilDone,
  webhookDatabase,
  write,
} from "./support/webhooks";

const database = await webhookDatabase();
const { log } = await startDelivering(database);
const [item = "", other = ""] = await itemIds(database, 2);

const summariesOf = (received: readonly { message: { data: { summary: string } } }[]): string[] =>
  received.map(({ message }) => message.data.summary);

describe("A webhook", () => {
  it("is sent each change soon after it was written, as the API tells it", async () => {
    const receiver = await startReceiver();
    const { id } = await add(database, { url: receiver.url });
    const started = Date.now();
    const [change] = await write(database, [{ summary: "told", item }]);
    await waitUntil(() => receiver.received.length === 1, "the change arrives");
    expect(Date.now() - started).toBeLessThan(3_000);
    const [{ headers, message } = expect.fail()] = receiver.received;
    expect(headers).toMatchObject({ "content-type": "application/json", "user-agent": "sarazm-webhooks" });
    expect(message).toEqual({
      type: "status.recorded",
      timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
      data: {
        id: change,
        cursor: expect.any(String),
        kind: "STATUS_RECORDED",
        revision: expect.any(Number),
        recordedAt: message.timestamp,
        recordedBy: "a test",
        summary: "told",
        initiative: null,
        actionItem: expect.objectContaining({ id: item }),
        statusChange: expect.objectContaining({ axis: expect.any(String), to: expect.any(String) }),
      },
    });
    await waitUntilDone(database, id);
    expect(await deliveriesOf(database, id)).toMatchObject([
      {
        change_id: change,
        subject: `item:${item}`,
        state: "DELIVERED",
        attempts: 1,
        last_status: 204,
        last_error: null,
      },
    ]);
  });

  it("is signed: the receiver's library takes it with the right secret, and not with another", async () => {
    const receiver = await startReceiver();
    const { id, secret } = await add(database, { url: receiver.url });
    await write(database, [{ summary: "signed" }]);
    await waitUntilDone(database, id);
    const [{ headers, body } = expect.fail()] = receiver.received;
    expect(new Webhook(secret).verify(body, headers)).toMatchObject({ data: { summary: "signed" } });
    expect(() => new Webhook(newSecret()).verify(body, headers)).toThrow("No matching signature");
    expect(() => new Webhook(secret).verify(`${body} `, headers)).toThrow("No matching signature");
  });

  it("is signed with the old secret as well for a day after there is a new one", async () => {
    const receiver = await startReceiver();
    const { id, secret: old } = await add(database, { url: receiver.url });
    const { secret } = await rotateSecret(database.kysely, id, MANAGER);
    await write(database, [{ summary: "rotated" }]);
    await waitUntilDone(database, id);
    await database.pool.query("UPDATE webhook SET rotated_at = now() - interval '25 hours' WHERE id = $1", [
      id,
    ]);
    await write(database, [{ summary: "a day later" }]);
    await waitUntilDone(database, id);
    const [first = expect.fail(), second = expect.fail()] = receiver.received;
    for (const known of [old, secret]) new Webhook(known).verify(first.body, first.headers);
    new Webhook(secret).verify(second.body, second.headers);
    expect(() => new Webhook(old).verify(second.body, second.headers)).toThrow("No matching signature");
  });

  it("is sent what its filter lets through", async () => {
    const receiver = await startReceiver();
    const { id } = await add(database, { url: receiver.url, filter: { items: [other] } });
    await write(database, [
      { summary: "not this", item },
      { summary: "this", item: other },
      { summary: "nor this" },
    ]);
    await waitUntilDone(database, id);
    expect(summariesOf(receiver.received)).toEqual(["this"]);
  });

  it("begins where it was told to: now, at the start, or after a cursor", async () => {
    await write(database, [{ summary: "before" }, { summary: "after" }]);
    const all = await startReceiver();
    const fromStart = await add(database, { url: all.url, from: "start" });
    await waitUntilDone(database, fromStart.id);
    const { rows } = await database.pool.query("SELECT count(*)::int AS count FROM change");
    expect(all.received).toHaveLength(rows[0].count);
    const before = all.received.find(({ message }) => message.data.summary === "before");

    const later = await startReceiver();
    const afterCursor = await add(database, {
      url: later.url,
      from: { cursor: String(before?.message.data["cursor"]) },
    });
    await waitUntilDone(database, afterCursor.id);
    expect(summariesOf(later.received)).toEqual(["after"]);

    const now = await startReceiver();
    await add(database, { url: now.url });
    await write(database, [{ summary: "new" }]);
    await waitUntil(() => now.received.length > 0, "the new change arrives");
    expect(summariesOf(now.received)).toEqual(["new"]);
  });

  it("is sent more changes than a page of the feed holds, each once, those of an item in order", async () => {
    const receiver = await startReceiver();
    const { id } = await add(database, { url: receiver.url });
    const items = await itemIds(database, 5);
    const writes = Array.from({ length: 250 }, (_, number) => ({
      summary: `${number}`,
      item: items[number % 5],
    }));
    await write(database, writes);
    await waitUntilDone(database, id);
    expect(
      summariesOf(receiver.received)
        .map(Number)
        .toSorted((a, b) => a - b),
    ).toEqual(writes.map((_, n) => n));
    for (const wanted of items) {
      const ofItem = receiver.received.filter(
        ({ message }) => (message.data["actionItem"] as { id: string }).id === wanted,
      );
      const numbers = summariesOf(ofItem).map(Number);
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    }
  });
});

it("The log holds no secret", () => {
  expect(JSON.stringify(log.entries())).not.toContain("whsec_");
});
