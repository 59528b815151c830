import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { connect, WRITING } from "../../src/kernel/database";
import { writeStatusChange } from "../contract/support/status-changes";
import { MONITOR_FOLDER, type Monitor, startMonitor } from "../federation/support/aral-sea-monitor";
import { silentLogger } from "../harness/log-capture";
import { subscribe, TRANSPORTS } from "../harness/subscriber";
import { temporaryDataDirectory, waitUntil } from "./data-directory";
import { run, type Server, serverStarter } from "./program";
import { type AnswerOver, keepAsking, post } from "./support/clients";

const SARAZM_DATA_DIR = await temporaryDataDirectory();
const startServer = serverStarter();
const LONGEST_MS = 180_000;

const LIST = join(SARAZM_DATA_DIR, "lists", "members.yaml");
await mkdir(join(SARAZM_DATA_DIR, "lists"), { recursive: true });
await copyFile(join(MONITOR_FOLDER, "schema.graphql"), join(SARAZM_DATA_DIR, "lists", "monitor.graphql"));

const writeList = (text: string): Promise<void> => writeFile(LIST, text);
const entry = (url: string, schema: string): string =>
  `  - name: aral-sea-monitor\n    url: ${url}\n    schema: ${schema}\n    timeLimitMs: 1000\n`;

const OURS = `{
  initiative(id: "joint-water-programmes") { id title { text } actionItems(first: 2) { totalCount nodes { id status } } }
  countries { code }
}`;
const THEIRS =
  '{ initiative(id: "joint-water-programmes") { id monitoring { notice } } aralSeaStations { id } }';
const FIELDS = '{ __type(name: "Initiative") { fields { name } } }';

const MISSING =
  /^What aral-sea-monitor knows is missing here: it (cannot be reached|gave no answer within 1000 ms)\. /;

const isWhole = ({ body }: AnswerOver): boolean => body.errors === undefined;
const isUnknown = ({ body }: AnswerOver): boolean =>
  body.errors?.some(({ message }) => message.startsWith("Cannot query field")) === true;
const isMissing = ({ body }: AnswerOver): boolean =>
  body.errors?.some(({ extensions }) => extensions?.["member"] === "aral-sea-monitor") === true;

const answers = (server: Server, query: string, holds: (answer: AnswerOver) => boolean, what: string) =>
  waitUntil(async () => holds(await post(server, query)), what);

const hasMonitoring = async (server: Server): Promise<boolean> => {
  const { body } = await post(server, FIELDS);
  return JSON.stringify(body).includes('"monitoring"');
};

const databaseOf = async () => {
  const { stdout } = await run(["db", "url"], { SARAZM_DATA_DIR });
  const database = await connect(stdout.trim(), silentLogger, WRITING);
  afterAll(database.close);
  return database;
};

const itemOf = async (server: Server): Promise<string> => {
  const { body } = await post(server, OURS);
  return body.data?.["initiative"]?.actionItems.nodes[0].id;
};

describe("A member of the running graph", () => {
  it(
    "joins, fails, recovers and leaves, while no field of ours has an error and subscriptions go on",
    async () => {
      await writeList("members: []\n");
      const server = await startServer({ SARAZM_DATA_DIR }, ["--federated", "--members", LIST]);
      const itemId = await itemOf(server);
      const database = await databaseOf();
      const write = () => writeStatusChange(database, { itemId });
      const followers = TRANSPORTS.map((transport) =>
        subscribe(transport, server.graph, { query: "subscription { statusChanged { item { id } } }" }),
      );
      const told = async (count: number): Promise<void> => {
        await write();
        for (const follower of followers) await follower.until(count);
      };
      const clients = keepAsking(server, OURS, 4);
      await waitUntil(() => clients.answered() > 20, "clients ask");
      expect(await hasMonitoring(server)).toBe(false);
      await told(1);

      let monitor: Monitor = await startMonitor();
      const { url } = monitor;
      await writeList(`members:\n${entry(url, "monitor.graphql")}`);
      await answers(server, THEIRS, isWhole, "the member has joined");
      expect(await hasMonitoring(server)).toBe(true);
      const both = subscribe("WebSocket", server.graph, {
        query: "subscription { statusChanged { item { id initiative { monitoring { notice } } } } }",
      });
      await waitUntil(async () => {
        await write();
        return both.results.length > 0;
      }, "the member's field is followed");
      expect(both.results[0]).toMatchObject({
        data: { statusChanged: { item: { initiative: { monitoring: { notice: expect.any(String) } } } } },
      });

      await monitor.stop();
      await answers(server, THEIRS, isMissing, "the member fails");
      const { body } = await post(server, THEIRS);
      expect(body.data).toEqual({
        initiative: { id: "joint-water-programmes", monitoring: null },
        aralSeaStations: null,
      });
      expect(body.errors?.map(({ path }) => path)).toEqual([
        ["initiative", "monitoring"],
        ["aralSeaStations"],
      ]);
      for (const { message } of body.errors ?? []) expect(message).toMatch(MISSING);
      const before = both.results.length;
      await write();
      expect((await both.until(before + 1)).at(-1)).toMatchObject({
        data: { statusChanged: { item: { id: itemId, initiative: { monitoring: null } } } },
        errors: [
          {
            path: ["statusChanged", "item", "initiative", "monitoring"],
            extensions: { member: "aral-sea-monitor" },
          },
        ],
      });

      monitor = await startMonitor(Number(new URL(url).port));
      await answers(server, THEIRS, isWhole, "the member has recovered");
      monitor.hang();
      const asked = performance.now();
      expect(isMissing(await post(server, THEIRS))).toBe(true);
      expect(performance.now() - asked).toBeLessThan(4_000);
      monitor.wake();
      await answers(server, THEIRS, isWhole, "the member answers again");

      await writeList("members: []\n");
      await answers(server, THEIRS, isUnknown, "the member has left");
      expect(await hasMonitoring(server)).toBe(false);
      const seen = both.results.length;
      await write();
      await both.until(seen + 1);
      const count = (followers[0]?.results.length ?? 0) + 1;
      await told(count);

      expect(await clients.stop()).toEqual([]);
      expect(clients.answered()).toBeGreaterThan(100);
      expect(followers.map(({ errors, closed }) => ({ errors, closed: closed() }))).toEqual(
        followers.map(() => ({ errors: [], closed: undefined })),
      );
      for (const follower of [...followers, both]) follower.stop();
      await monitor.stop();
      server.kill("SIGINT");
      const { exitCode, stderr } = await server.ended;
      expect(exitCode).toBe(0);
      expect(stderr).toContain("the graph is served with the members aral-sea-monitor");
      expect(stderr).toContain("the graph is served with no members");
    },
    LONGEST_MS,
  );

  it(
    "that cannot be reached, or does not compose, keeps nobody from starting, and joins when it can",
    async () => {
      const first = await startMonitor();
      await first.stop();
      const wrong = join(SARAZM_DATA_DIR, "lists", "wrong.graphql");
      await writeFile(wrong, "type Query { initiatives: String }");
      const other = "  - name: other\n    url: http://127.0.0.1:1/graphql\n    schema: wrong.graphql\n";
      await writeList(`members:\n${other}${entry(first.url, "introspection")}`);
      const server = await startServer({ SARAZM_DATA_DIR }, ["--federated", "--members", LIST]);
      expect(isWhole(await post(server, OURS))).toBe(true);
      expect(isUnknown(await post(server, THEIRS))).toBe(true);

      const monitor = await startMonitor(Number(new URL(first.url).port));
      await answers(server, THEIRS, isWhole, "the member has joined");

      const clients = keepAsking(server, THEIRS, 2);
      await writeList("members: [\n");
      await waitUntil(() => server.logged().includes("The list of members is wrong"), "the list is refused");
      await writeFile(wrong, 'type Initiative @key(fields: "id") { id: ID! forecast: String! }');
      await writeList(`members:\n${other}${entry(first.url, "wrong.graphql")}`);
      await waitUntil(
        () => server.logged().includes("aral-sea-monitor goes on with the schema that it had"),
        "the schema is refused",
      );
      expect(await clients.stop()).toEqual([]);

      await monitor.stop();
      server.kill("SIGINT");
      const { stderr } = await server.ended;
      expect(stderr).toMatch(
        /The member aral-sea-monitor is left out: .*does not tell its schema.*ECONNREFUSED/,
      );
      expect(stderr).toMatch(/The member other is left out: Query\.initiatives \[/);
      expect(stderr).toMatch(
        /The list of members is wrong, and the graph goes on as it was: .*members\.yaml:\d+:\d+/,
      );
      expect(stderr).toMatch(/The member aral-sea-monitor goes on with the schema that it had: /);
    },
    LONGEST_MS,
  );
});
