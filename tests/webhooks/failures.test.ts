import { describe, expect, it } from "vitest";
import { activateWebhook, listDeadLetters, listWebhooks, removeWebhook, replay } from "../../src/webhooks";
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
await startDelivering(database, { maxAttempts: 4 });
const [item = "", other = ""] = await itemIds(database, 2);

const summariesOf = (received: readonly { message: { data: { summary: string } } }[]): string[] =>
  received.map(({ message }) => message.data.summary);

const jobsOf = async (webhook: string): Promise<number> => {
  const { rows } = await database.pool.query("SELECT FROM graphile_worker.jobs WHERE starts_with(key, $1)", [
    webhook,
  ]);
  return rows.length;
};

describe("A delivery that fails", () => {
  it.each([[500], [404], [301], [307]])("with status %i is sent again under the same id", async (status) => {
    const receiver = await startReceiver();
    const elsewhere = await startReceiver();
    receiver.reply = () =>
      receiver.received.length === 1 ? { status, headers: { location: elsewhere.url } } : { status: 200 };
    const { id } = await add(database, { url: receiver.url });
    await write(database, [{ summary: "again", item }]);
    await waitUntilDone(database, id);
    expect(receiver.received).toHaveLength(2);
    expect(new Set(receiver.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    expect(elsewhere.received).toEqual([]);
    expect(await deliveriesOf(database, id)).toMatchObject([{ state: "DELIVERED", attempts: 2 }]);
  });

  it("since the receiver answers too late is sent again", async () => {
    const receiver = await startReceiver();
    receiver.reply = () => ({ status: 200, after: receiver.received.length === 1 ? 2_000 : 0 });
    const { id } = await add(database, { url: receiver.url });
    await write(database, [{ summary: "late", item }]);
    await waitUntil(async () => (await deliveriesOf(database, id))[0]?.last_error !== null, "it has failed");
    await waitUntilDone(database, id);
    expect(receiver.received).toHaveLength(2);
  });

  it("is none where the receiver has said that it has the message, and goes on talking", async () => {
    const receiver = await startReceiver();
    receiver.reply = () => ({ status: 200, isEndless: true });
    const { id } = await add(database, { url: receiver.url });
    await write(database, [{ summary: "endless", item }]);
    await waitUntilDone(database, id);
    expect(receiver.received).toHaveLength(1);
    expect(await deliveriesOf(database, id)).toMatchObject([{ state: "DELIVERED", attempts: 1 }]);
    await removeWebhook(database.kysely, id, MANAGER);
  });

  it("waits longer each time, and as long as the receiver asks", async () => {
    const receiver = await startReceiver();
    const arrivals: number[] = [];
    receiver.reply = () => {
      arrivals.push(performance.now());
      return { status: 503, headers: arrivals.length === 3 ? { "retry-after": "1" } : {} };
    };
    const { id } = await add(database, { url: receiver.url });
    await write(database, [{ summary: "patience", item }]);
    await waitUntilDone(database, id);
    const [first = 0, second = 0, third = 0] = arrivals
      .slice(1)
      .map((at, index) => at - (arrivals[index] ?? 0));
    expect(arrivals).toHaveLength(4);
    expect(first).toBeGreaterThan(18);
    expect(second).toBeGreaterThan(54);
    expect(third).toBeGreaterThan(1_000);
  });

  it("keeps later changes of the same item waiting, and those of others not", async () => {
    const receiver = await startReceiver();
    let isDown = true;
    receiver.reply = ({ message }) =>
      isDown && message.data.summary === "first"
        ? { status: 500, headers: { "retry-after": "2" } }
        : { status: 200 };
    const { id } = await add(database, { url: receiver.url });
    await write(database, [
      { summary: "first", item },
      { summary: "second", item },
      { summary: "else", item: other },
    ]);
    await waitUntil(() => receiver.received.length === 2, "what can be delivered is");
    expect(summariesOf(receiver.accepted)).toEqual(["else"]);
    // A change that comes meanwhile does not end the wait.
    await write(database, [{ summary: "third", item }]);
    await waitUntil(async () => (await deliveriesOf(database, id)).length === 4, "it is queued");
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(summariesOf(receiver.received).filter((summary) => summary !== "else")).toEqual(["first"]);
    isDown = false;
    await waitUntilDone(database, id);
    expect(summariesOf(receiver.accepted)).toEqual(["else", "first", "second", "third"]);
  });

  it("does not keep other webhooks waiting, however many of it there are", async () => {
    const slow = await startReceiver();
    slow.reply = () => ({ status: 200, after: 2_000 });
    const quick = await startReceiver();
    const stuck = await add(database, { url: slow.url });
    const { id } = await add(database, { url: quick.url });
    const items = await itemIds(database, 30);
    await write(
      database,
      items.map((each) => ({ summary: "burst", item: each })),
    );
    await waitUntilDone(database, id);
    expect(quick.accepted).toHaveLength(30);
    expect((await deliveriesOf(database, stuck.id)).some(({ attempts }) => attempts === 0)).toBe(true);
    await removeWebhook(database.kysely, stuck.id, MANAGER);
  });
});

describe("A delivery that failed too often", () => {
  it("is a dead letter: the next ones go on, and it is sent again when it is replayed", async () => {
    const receiver = await startReceiver();
    let isDown = true;
    receiver.reply = ({ message }) => ({ status: isDown && message.data.summary === "unwanted" ? 422 : 200 });
    const { id } = await add(database, { url: receiver.url });
    await write(database, [
      { summary: "unwanted", item },
      { summary: "wanted", item },
    ]);
    await waitUntilDone(database, id);
    expect(summariesOf(receiver.received)).toEqual([...Array(4).fill("unwanted"), "wanted"]);
    const letters = await listDeadLetters(database.kysely, id);
    expect(letters).toMatchObject([
      {
        webhook: id,
        subject: `item:${item}`,
        attempts: 4,
        lastStatus: 422,
        lastError: "the receiver answered with status 422",
      },
    ]);
    isDown = false;
    expect(await replay(database.kysely, id, MANAGER)).toBe(1);
    await waitUntilDone(database, id);
    expect(summariesOf(receiver.accepted)).toEqual(["wanted", "unwanted"]);
    expect(await listDeadLetters(database.kysely, id)).toEqual([]);
    expect(await replay(database.kysely, id, MANAGER)).toBe(0);
  });
});

describe("A receiver that is gone", () => {
  it("is not sent to any more until the webhook is activated again; then nothing is missing", async () => {
    const receiver = await startReceiver();
    receiver.reply = () => ({ status: 410 });
    const { id } = await add(database, { url: receiver.url });
    await write(database, [{ summary: "one", item }]);
    const isActive = async () =>
      (await listWebhooks(database.kysely)).find((webhook) => webhook.id === id)?.isActive;
    await waitUntil(async () => (await isActive()) === false, "the webhook is inactive");
    await write(database, [{ summary: "two", item }]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(receiver.received).toHaveLength(1);
    receiver.reply = () => ({ status: 200 });
    await activateWebhook(database.kysely, id, MANAGER);
    await write(database, [{ summary: "three", item }]);
    await waitUntilDone(database, id);
    expect(summariesOf(receiver.accepted)).toEqual(["one", "two", "three"]);
  });
});

describe("A webhook that is removed", () => {
  it("takes what was queued and its jobs with it", async () => {
    const receiver = await startReceiver();
    receiver.reply = () => ({ status: 500, headers: { "retry-after": "60" } });
    const { id } = await add(database, { url: receiver.url });
    await write(database, [
      { summary: "one", item },
      { summary: "two", item: other },
    ]);
    await waitUntil(
      async () => receiver.received.length === 2 && (await jobsOf(id)) === 2,
      "both have failed",
    );
    await removeWebhook(database.kysely, id, MANAGER);
    expect(await deliveriesOf(database, id)).toEqual([]);
    await waitUntil(async () => (await jobsOf(id)) === 0, "no job is left");
    await expect(removeWebhook(database.kysely, id, MANAGER)).rejects.toThrow(`There is no webhook "${id}"`);
  });
});

describe("A webhook whose filter is refused by now", () => {
  it("tells so, keeps no other waiting, and misses nothing once the filter holds again", async () => {
    const receiver = await startReceiver();
    const other = await startReceiver();
    const { id } = await add(database, { url: receiver.url });
    const well = await add(database, { url: other.url });
    const setFilter = (filter: object) =>
      database.pool.query("UPDATE webhook SET filter = $1 WHERE id = $2", [filter, id]);
    await setFilter({ countries: ["DE"] });
    await write(database, [{ summary: "unseen", item }]);
    await waitUntilDone(database, well.id);
    const listed = async () => (await listWebhooks(database.kysely)).find((webhook) => webhook.id === id);
    await waitUntil(async () => (await listed())?.lastError != null, "the webhook tells");
    expect((await listed())?.lastError).toContain('There is no country "DE"');
    await setFilter({ items: [item] });
    await write(database, [{ summary: "seen", item }]);
    await waitUntilDone(database, id);
    expect(summariesOf(receiver.accepted)).toEqual(["unseen", "seen"]);
    expect((await listed())?.lastError).toBeNull();
  });
});

describe("What was delivered", () => {
  it("is forgotten when it is old, and what was not delivered never is", async () => {
    const receiver = await startReceiver();
    receiver.reply = ({ message }) => ({ status: message.data.summary === "dead" ? 500 : 200 });
    const { id } = await add(database, { url: receiver.url });
    await write(
      database,
      ["old", "dead", "new"].map((summary) => ({ summary, item })),
    );
    await waitUntilDone(database, id);
    const [old] = await deliveriesOf(database, id);
    const age = "UPDATE webhook_delivery SET created_at = now() - interval '31 days'";
    await database.pool.query(`${age}, delivered_at = now() - interval '31 days' WHERE id = $1`, [old?.id]);
    await database.pool.query(`${age} WHERE state = 'DEAD'`);
    const { close } = await startDelivering(database);
    await waitUntil(async () => (await deliveriesOf(database, id)).length < 3, "the old one is forgotten");
    expect((await deliveriesOf(database, id)).map(({ state }) => state)).toEqual(["DEAD", "DELIVERED"]);
    await close();
  });
});
