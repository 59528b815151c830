import { describe, expect, it } from "vitest";
import { type Subscription, subscribe, type TestSubscriber, TRANSPORTS } from "../harness/subscriber";
import { records } from "./support/dataset";
import { serveGraph } from "./support/graph";
import { writeStatusChange, writeStatusChanges } from "./support/status-changes";

const server = await serveGraph();
const { database, execute } = server;
const address = `${server.url}/graphql`;

const items = records["action-items"];
type Item = (typeof items)[number];
/** Of the last, a history is short: each test adds one change to it. */
const [one, other, quiet] = items as [Item, Item, Item];

const QUERY = `subscription ($filter: ActionItemFilter, $after: String) {
  statusChanged(filter: $filter, after: $after) { id cursor item { id } note { text language } }
}`;

interface Told {
  readonly id: string;
  readonly cursor: string;
  readonly item: { readonly id: string };
  readonly note: { readonly text: string; readonly language: string } | null;
}

const toldBy = ({ results }: TestSubscriber): Told[] =>
  results.flatMap(({ data }) => (data ? [data["statusChanged"] as Told] : []));

/** The cursor of the newest status change: after it, a subscriber is sure to be told of what is written next. */
const newestCursor = async (): Promise<string> => {
  const id = await writeStatusChange(database, { itemId: quiet.id });
  const query = "query ($id: ID!) { actionItem(id: $id) { history(first: 100) { nodes { id cursor } } } }";
  const { actionItem } = (
    await execute<{ actionItem: { history: { nodes: Told[] } } }>({ query, variables: { id: quiet.id } })
  ).expectData();
  return actionItem.history.nodes.find((node) => node.id === id)?.cursor as string;
};

describe.each(TRANSPORTS)("Status changes over %s", (transport) => {
  const open = (subscription: Partial<Subscription> = {}) =>
    subscribe(transport, address, { query: QUERY, ...subscription });

  it("are told in the order in which they were recorded, each once", async () => {
    const subscriber = open({ variables: { after: await newestCursor() } });
    const ids = await writeStatusChanges(database, [
      { itemId: one.id },
      { itemId: other.id },
      { itemId: one.id },
    ]);
    const last = await writeStatusChange(database, { itemId: other.id });
    await subscriber.until(4);
    expect(toldBy(subscriber).map(({ id }) => id)).toEqual([...ids, last]);
    subscriber.stop();
  });

  it("are told from now on where nothing is said of when", async () => {
    await writeStatusChange(database, { itemId: one.id });
    const subscriber = open();
    // When it is subscribed cannot be seen: it is written until something is told.
    const written: string[] = [];
    while (subscriber.results.length === 0)
      written.push(await writeStatusChange(database, { itemId: one.id }));
    await subscriber.until(1);
    expect(written).toContain(toldBy(subscriber)[0]?.id);
    subscriber.stop();
  });

  it("are told of the items of the filter only", async () => {
    const subscriber = open({ variables: { filter: { ids: [other.id] }, after: await newestCursor() } });
    await writeStatusChange(database, { itemId: one.id });
    const id = await writeStatusChange(database, { itemId: other.id });
    await subscriber.until(1);
    expect(toldBy(subscriber).map((told) => told.id)).toEqual([id]);
    subscriber.stop();
  });

  it("are told in the language that the request asks for", async () => {
    const variables = { after: await newestCursor() };
    const german = open({ variables, headers: { "accept-language": "de" } });
    const english = open({ variables, headers: { "accept-language": "en" } });
    await writeStatusChange(database, {
      itemId: one.id,
      note: { en: "done", de: "fertig" },
    });
    await german.until(1);
    await english.until(1);
    expect(toldBy(german)[0]?.note).toEqual({ text: "fertig", language: "de" });
    expect(toldBy(english)[0]?.note).toEqual({ text: "done", language: "en" });
    german.stop();
    english.stop();
  });

  it("go on after a cursor, however much has come since", async () => {
    const after = await newestCursor();
    const ids = await writeStatusChanges(
      database,
      Array.from({ length: 250 }, () => ({ itemId: one.id })),
    );
    const first = open({ variables: { after } });
    await first.until(120);
    first.stop();
    const seen = toldBy(first);
    const second = open({ variables: { after: seen.at(-1)?.cursor } });
    await second.until(250 - seen.length);
    expect([...seen, ...toldBy(second)].map(({ id }) => id)).toEqual(ids);
    second.stop();
  });

  it("go on after what an edge of `changes` knew of", async () => {
    await writeStatusChange(database, { itemId: one.id });
    await database.pool.query(
      "INSERT INTO change (kind, revision, recorded_by, summary) VALUES ('DATASET_IMPORTED', 0, 'a test', 'x')",
    );
    const id = await writeStatusChange(database, { itemId: other.id });
    const { changes } = (
      await execute<{ changes: { edges: { cursor: string }[] } }>({
        query: "{ changes(first: 100) { edges { cursor } } }",
      })
    ).expectData();
    const subscriber = open({ variables: { after: changes.edges.at(-1)?.cursor } });
    await subscriber.until(1);
    expect(toldBy(subscriber).map((told) => told.id)).toEqual([id]);
    subscriber.stop();
  });

  it.each([
    ["a broken cursor", { after: "nonsense" }, "BAD_CURSOR"],
    ["an empty cursor", { after: "" }, "BAD_CURSOR"],
    [
      "a cursor of another list",
      { after: Buffer.from('["Leader ID ASC","1"]').toString("base64url") },
      "BAD_CURSOR",
    ],
    [
      "a cursor that is still to come",
      { after: Buffer.from('["FEED","99999999"]').toString("base64url") },
      "BAD_CURSOR",
    ],
    ["an item that is not there", { filter: { ids: ["nobody-knows-it"] } }, "NOT_FOUND"],
    ["a value of the wrong type", { filter: { ids: 1.5 } }, "BAD_USER_INPUT"],
  ])("are refused to who gives %s", async (_, variables, code) => {
    const subscriber = open({ variables });
    await subscriber.untilDone();
    expect(subscriber.errors).toHaveLength(1);
    expect(subscriber.errors[0]?.extensions?.["code"]).toBe(code);
    expect(toldBy(subscriber)).toEqual([]);
    // Over WebSockets a refusal is a message of its own; as events, graphql-sse knows only results.
    expect(subscriber.errorsCameAs()).toEqual([transport === "WebSocket" ? "error" : "next"]);
  });
});

describe("Both transports", () => {
  it("tell the same", async () => {
    const variables = { after: await newestCursor() };
    const query = `subscription ($after: String) {
      statusChanged(after: $after) {
        __typename id cursor axis from to effectiveOn recordedAt recordedBy
        evidence { url source { id } } again: item { title { text } status plan { id } } retracts { id }
      }
    }`;
    const subscribers = TRANSPORTS.map((transport) => subscribe(transport, address, { query, variables }));
    await writeStatusChanges(database, [{ itemId: one.id }, { itemId: other.id }]);
    const [overSocket, overEvents] = await Promise.all(subscribers.map((subscriber) => subscriber.until(2)));
    expect(overSocket).toEqual(overEvents);
    for (const subscriber of subscribers) subscriber.stop();
  });
});
