import { userInfo } from "node:os";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXIT_CODES } from "../../src/kernel/errors";
import { startReceiver } from "../webhooks/support/receiver";
import { waitUntil } from "../webhooks/support/webhooks";
import { postmasterOf, temporaryDataDirectory } from "./data-directory";
import { run, type Server, serverStarter } from "./program";

const SARAZM_DATA_DIR = await temporaryDataDirectory();
const startServer = serverStarter();
const variables = {
  SARAZM_DATA_DIR,
  LOG_LEVEL: "warn",
  WEBHOOK_ALLOW_PRIVATE_ADDRESSES: "1",
  WEBHOOK_RETRY_MS: "20",
  WEBHOOK_MAX_ATTEMPTS: "3",
};

let server: Server;
let pool: pg.Pool;

beforeAll(async () => {
  server = await startServer(variables);
  pool = new pg.Pool({ connectionString: (await run(["db", "url"], variables)).stdout, max: 2 });
  // The server stops its PostgreSQL while the pool has connections.
  pool.on("error", () => undefined);
});

afterAll(() => pool.end());

const webhook = (...args: readonly string[]) => run(["webhook", ...args], variables);

const answerOf = async <T>(...args: readonly string[]): Promise<T> => {
  const { exitCode, stdout, stderr } = await webhook(...args, "--json");
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  return JSON.parse(stdout);
};

const write = async (count: number): Promise<string[]> => {
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO change (kind, revision, recorded_by, summary, item_id)
     SELECT 'DATASET_IMPORTED', 1, 'a test', 'written', item.id
     FROM generate_series(1, $1) AS number, LATERAL (
       SELECT id FROM action_item ORDER BY id OFFSET number % 5 LIMIT 1
     ) AS item ORDER BY number RETURNING id`,
    [count],
  );
  return rows.map(({ id }) => id);
};

const queuedFor = async (id: string): Promise<number> => {
  const { rows } = await pool.query("SELECT FROM webhook_delivery WHERE webhook_id = $1", [id]);
  return rows.length;
};

interface Added {
  readonly id: string;
  readonly secret: string;
}

interface Listed {
  readonly webhooks: readonly { readonly id: string; readonly queued: number; readonly dead: number }[];
}

const find = async (id: string) => (await answerOf<Listed>("list")).webhooks.find((each) => each.id === id);

describe("sarazm webhook", () => {
  it("adds, tests, lists, gives new secrets and removes", async () => {
    const receiver = await startReceiver();
    const filter = { kinds: ["DATASET_IMPORTED"] };
    const { id, secret } = await answerOf<Added>(
      "add",
      receiver.url,
      "--filter",
      JSON.stringify(filter),
      "--name",
      "mine",
    );
    expect(secret).toMatch(/^whsec_/);
    expect(await answerOf("test", id)).toMatchObject({ isDelivered: true, status: 204 });
    const [ping = expect.fail()] = receiver.received;
    expect(new Webhook(secret).verify(ping.body, ping.headers)).toMatchObject({ type: "webhook.ping" });

    const [change] = await write(1);
    await waitUntil(() => receiver.received.length === 2, "the change arrives");
    expect(receiver.received[1]?.message.data.id).toBe(change);

    expect(await find(id)).toMatchObject({
      name: "mine",
      url: receiver.url,
      filter,
      isActive: true,
      dead: 0,
    });
    const rotated = await answerOf<Added>("rotate-secret", id);
    const { stdout } = await webhook("list");
    expect(stdout).toContain(id);
    for (const hidden of [secret, rotated.secret]) expect(stdout).not.toContain(hidden);

    expect(await answerOf("remove", id)).toEqual({ removed: id });
    expect(await find(id)).toBeUndefined();
    const { rows } = await pool.query(
      "SELECT action, subject, target FROM audit_entry WHERE target_id = $1 ORDER BY id",
      [id],
    );
    const by = { subject: `cli:${userInfo().username}`, target: "Webhook" };
    expect(rows).toEqual(
      ["webhook add", "webhook rotate-secret", "webhook remove"].map((action) => ({ action, ...by })),
    );
  }, 60_000);

  it("tells dead letters, and replays them", async () => {
    const receiver = await startReceiver();
    receiver.reply = () => ({ status: 500 });
    const { id } = await answerOf<Added>("add", receiver.url);
    await write(1);
    await waitUntil(async () => {
      const { rows } = await pool.query(
        "SELECT FROM webhook_delivery WHERE webhook_id = $1 AND state = 'DEAD'",
        [id],
      );
      return rows.length === 1;
    }, "the change is a dead letter");
    expect(await find(id)).toMatchObject({ dead: 1, queued: 0 });
    const letters = await answerOf<{ deadLetters: object[] }>("dead-letters", id);
    expect(letters.deadLetters).toMatchObject([{ webhook: id, attempts: 3, lastStatus: 500 }]);
    expect((await webhook("dead-letters")).stdout).toContain("given up after 3 attempts");
    receiver.reply = () => ({ status: 200 });
    expect(await answerOf("replay", "--all")).toEqual({ replayed: 1 });
    await waitUntil(() => receiver.accepted.length === 1, "it arrives");
    await answerOf("remove", id);
  }, 60_000);

  it.each([
    ["add", ["add", "http://127.0.0.1/", "--filter", "{"], EXIT_CODES.invalidUsage, "It is not JSON"],
    [
      "add",
      ["add", "ftp://example.org"],
      EXIT_CODES.failure,
      "The webhook's address is refused: it begins with ftp:",
    ],
    [
      "add",
      ["add", "http://127.0.0.1/", "--filter", '{"countries":["DE"]}'],
      EXIT_CODES.failure,
      'The API refuses the filter or the cursor: There is no country "DE"',
    ],
    [
      "add",
      ["add", "http://127.0.0.1/", "--from-start", "--after", "x"],
      EXIT_CODES.invalidUsage,
      "cannot be used",
    ],
    ["remove", ["remove", "x"], EXIT_CODES.failure, 'There is no webhook "x"'],
    ["test", ["test", "x"], EXIT_CODES.failure, 'There is no webhook "x"'],
    ["replay", ["replay"], EXIT_CODES.invalidUsage, "Give either the id of a webhook or --all."],
  ])("%s says what is wrong: %j", async (_, args, code, message) => {
    const { exitCode, stderr, stdout } = await webhook(...args);
    expect(exitCode).toBe(code);
    expect(stderr).toContain(message);
    expect(stdout).toBe("");
  });

  it("sends nothing into private networks unless it is allowed to", async () => {
    const { exitCode, stderr } = await run(["webhook", "add", "http://127.0.0.1:1/"], {
      ...variables,
      WEBHOOK_ALLOW_PRIVATE_ADDRESSES: "",
    });
    expect(exitCode).toBe(EXIT_CODES.failure);
    expect(stderr).toContain("127.0.0.1 is an address of a private network");
  });

  it.each(["add", "list", "remove", "test", "dead-letters", "replay", "activate", "rotate-secret"])(
    "%s --help",
    async (command) => {
      const { exitCode, stdout } = await webhook(command, "--help");
      expect(exitCode).toBe(0);
      expect(stdout).toContain("--json");
    },
  );
});

describe("a server that delivers", () => {
  it("loses nothing when it is killed amid deliveries, again and again", async () => {
    const receiver = await startReceiver();
    receiver.reply = () => ({ status: 200, after: 40 });
    const { id } = await answerOf<Added>("add", receiver.url);
    const written: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const before = receiver.received.length;
      written.push(...(await write(90)));
      // One page of the feed: nothing is queued later that would wake the jobs which the killed process was at.
      await waitUntil(async () => (await queuedFor(id)) === written.length, "all of it is queued");
      await waitUntil(() => receiver.received.length > before, "deliveries are under way");
      server.kill("SIGKILL");
      await server.ended;
      expect(new Set(receiver.accepted.map(({ message }) => message.data.id)).size).toBeLessThan(
        written.length,
      );
      server = await startServer(variables);
    }
    await waitUntil(
      () => new Set(receiver.accepted.map(({ message }) => message.data.id)).size === written.length,
      "all have arrived",
    );
    expect([...new Set(receiver.accepted.map(({ message }) => message.data.id))].toSorted()).toEqual(
      written.toSorted(),
    );
    const firstArrivals = [
      ...new Map(receiver.accepted.map(({ message }) => [message.data.id, message.data])).values(),
    ];
    for (const item of new Set(firstArrivals.map(({ actionItem }) => (actionItem as { id: string }).id))) {
      const numbers = firstArrivals.flatMap((data) =>
        (data["actionItem"] as { id: string }).id === item ? [Number(data.id)] : [],
      );
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    }
    await answerOf("remove", id);
  }, 60_000);

  it("goes on by itself after its PostgreSQL was killed", async () => {
    const receiver = await startReceiver();
    const { id } = await answerOf<Added>("add", receiver.url);
    process.kill((await postmasterOf(SARAZM_DATA_DIR)) as number, "SIGKILL");
    await waitUntil(async () => {
      const written = await write(1).catch(() => []);
      return written.length === 1;
    }, "PostgreSQL is there again");
    await waitUntil(() => receiver.accepted.length === 1, "the change arrives", 30_000);
    await answerOf("remove", id);
  }, 60_000);

  it("stops soon while a receiver does not answer, and the next one delivers", async () => {
    const receiver = await startReceiver();
    receiver.reply = () => ({ status: 200, after: receiver.received.length === 1 ? 60_000 : 0 });
    await answerOf<Added>("add", receiver.url);
    await write(1);
    await waitUntil(() => receiver.received.length === 1, "it is being sent");
    const started = Date.now();
    server.kill("SIGTERM");
    expect(await server.ended).toMatchObject({ exitCode: 0 });
    expect(Date.now() - started).toBeLessThan(9_000);
    server = await startServer(variables);
    await waitUntil(() => receiver.received.length === 2, "it is sent again");
    await setTimeout(100);
    expect(receiver.received).toHaveLength(2);
  }, 60_000);
});
