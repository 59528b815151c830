import { describe, expect, it } from "vitest";
import { buildWholeGraph } from "../../src/graph";
import { connect } from "../../src/kernel/database";
import { records } from "../contract/support/dataset";
import { writeStatusChange } from "../contract/support/status-changes";
import { silentLogger } from "../harness/log-capture";
import { subscribe, type TestSubscriber, TRANSPORTS } from "../harness/subscriber";
import { startDatabaseProxy } from "../harness/tcp-proxy";
import { filledDatabase } from "../harness/test-database";
import { startServer } from "../harness/test-server";

const database = await filledDatabase();
const schema = buildWholeGraph();
const [item] = records["action-items"] as [(typeof records)["action-items"][number]];
const QUERY = "subscription ($after: String) { statusChanged(after: $after) { id cursor } }";

interface Written {
  readonly recordAssessment: {
    readonly statusChange: { readonly id: string } | null;
    readonly userErrors: readonly unknown[];
  };
}

const idsOf = ({ results }: TestSubscriber): string[] =>
  results.map((result) => (result.data as { statusChanged: { id: string } }).statusChanged.id);

/** Waits until the subscriber is told of what is written. */
const begin = async (subscriber: TestSubscriber): Promise<void> => {
  while (subscriber.results.length === 0) {
    await writeStatusChange(database, { itemId: item.id });
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const id = await writeStatusChange(database, { itemId: item.id });
  while (!idsOf(subscriber).includes(id)) await subscriber.until(subscriber.results.length + 1);
};

describe("Two servers on one database", () => {
  it.each(TRANSPORTS)(
    "tell of what is written through the other within a second, over %s",
    async (transport) => {
      const [writing, reading] = [
        await startServer({ database, schema }),
        await startServer({ database, schema }),
      ];
      const subscriber = subscribe(transport, `${reading.url}/graphql`, { query: QUERY });
      await begin(subscriber);
      const before = subscriber.results.length;
      const query = `mutation ($input: RecordAssessmentInput!) {
      recordAssessment(input: $input) { statusChange { id } userErrors { code message } }
    }`;
      const { rows } = await database.pool.query<{ version: number }>(
        "SELECT version FROM action_item WHERE id = $1",
        [item.id],
      );
      const input = {
        itemId: item.id,
        assessment: "LIMITED",
        effectiveOn: "2026-11-01",
        evidence: [{ url: "https://example.org/report" }],
        expectedVersion: rows[0]?.version,
      };
      const { recordAssessment } = (
        await writing.execute<Written>({
          query,
          variables: { input },
          headers: await writing.as({ role: "ASSESSOR" }),
        })
      ).expectData();
      const started = performance.now();
      expect(recordAssessment.userErrors).toEqual([]);
      await subscriber.until(before + 1);
      expect(performance.now() - started).toBeLessThan(1_000);
      expect(idsOf(subscriber).at(-1)).toBe(recordAssessment.statusChange?.id);
      subscriber.stop();
    },
  );
});

describe("A server whose database is cut off", () => {
  it.each(TRANSPORTS)("goes on where it was when it is mended, over %s", async (transport) => {
    const { proxy, url } = await startDatabaseProxy(database.url);
    const through = await connect(url, silentLogger, { isForReading: true });
    const server = await startServer({ database: through, schema });
    const subscriber = subscribe(transport, `${server.url}/graphql`, { query: QUERY });
    await begin(subscriber);
    const before = idsOf(subscriber);
    await proxy.cut();
    const during = [
      await writeStatusChange(database, { itemId: item.id }),
      await writeStatusChange(database, { itemId: item.id }),
    ];
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(idsOf(subscriber)).toEqual(before);
    await proxy.mend();
    const after = await writeStatusChange(database, { itemId: item.id });
    await subscriber.until(before.length + 3);
    expect(idsOf(subscriber)).toEqual([...before, ...during, after]);
    expect(subscriber.isDone()).toBe(false);
    subscriber.stop();
    await server.app.close();
    await through.close();
    await proxy.cut();
  });
});
