import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { verifyHistory } from "../../src/audit";
import {
  exportDataset,
  InvalidDatasetError,
  importDataset,
  RewrittenHistoryError,
  validateDataset,
} from "../../src/dataset";
import { filledDatabase } from "../harness/test-database";
import { committedData, copyDataset, temporaryDirectory } from "./dataset-copy";

const database = await filledDatabase();
const copy = await copyDataset();

const query = async <Row>(sql: string): Promise<Row[]> => (await database.pool.query(sql)).rows as Row[];

const versions = async (table: "initiative" | "action_item"): Promise<Map<string, number>> => {
  const rows = await query<{ id: string; version: number }>(`select id, version from ${table}`);
  return new Map(rows.map(({ id, version }) => [id, version]));
};

/** Everything that an import may write, as text to compare. */
const contentOf = async (): Promise<string> => {
  const tables = await query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1",
  );
  const parts: string[] = [];
  for (const { name } of tables) {
    const rows = await query<{ row: string }>(`select t::text as row from "${name}" t order by 1`);
    parts.push(name, ...rows.map(({ row }) => row));
  }
  return parts.join("\n");
};

beforeEach(async () => {
  await copy.restore();
  await importDataset(database, committedData);
});

describe("importing", () => {
  test("the same files again changes nothing, and says so", async () => {
    const before = await contentOf();
    const report = await importDataset(database, committedData);
    expect(report.hasChanged).toBe(false);
    expect(report.notices).toEqual([]);
    for (const counts of Object.values(report.kinds)) {
      expect(counts).toMatchObject({ added: 0, changed: 0, onlyInDatabase: 0 });
    }
    expect(await contentOf()).toBe(before);
  });

  test("a changed record changes that record alone", async () => {
    const before = await versions("initiative");
    await copy.edit("initiatives.yaml", "No site, cost or\n      date was named.", "Nothing else is known.");
    const report = await importDataset(database, copy.directory);
    expect(report.kinds.initiatives).toEqual({ added: 0, changed: 1, unchanged: 59, onlyInDatabase: 0 });
    const after = await versions("initiative");
    const changed = [...after].filter(([id, version]) => version !== before.get(id));
    expect(changed).toEqual([
      ["joint-grain-processing-hubs", (before.get("joint-grain-processing-hubs") ?? 0) + 1],
    ]);
    const others = Object.entries(report.kinds).filter(([kind]) => kind !== "initiatives");
    expect(others.every(([, { added, changed: count }]) => added + count === 0)).toBe(true);
  });

  test("a changed list changes the record that it belongs to, however deep", async () => {
    await copy.edit(
      "disagreements.yaml",
      "      citations: [ tvbrics-ar, tvbrics-en ]",
      "      citations: [ tvbrics-ar ]",
    );
    const report = await importDataset(database, copy.directory);
    expect(report.kinds.disagreements).toMatchObject({ changed: 1, unchanged: 11 });
    const rows = await query<{ source_id: string }>(
      "select source_id from position_citation where position_id = 'joint-programmes-amount--position-1'",
    );
    expect(rows).toEqual([{ source_id: "tvbrics-ar" }]);
  });

  test("moves the revision by one, tells the feed, and notifies", async () => {
    const client = await database.pool.connect();
    const heard: string[] = [];
    client.on("notification", ({ payload }) => heard.push(payload ?? ""));
    await client.query("listen dataset_revision");
    const [before] = await query<{ revision: number }>("select revision from dataset");
    await copy.edit("history.yaml", "in Astana.", "in Astana, Kazakhstan.");
    const { revision } = await importDataset(database, copy.directory);
    await client.query("select 1");
    client.release(true);
    expect(revision).toBe((before?.revision ?? 0) + 1);
    expect(heard).toEqual([expect.stringMatching(new RegExp(`^${revision}\\.\\d+$`))]);
    const feed = await query(`select kind, summary from change where revision = ${revision}`);
    expect(feed).toEqual([{ kind: "DATASET_IMPORTED", summary: "changed: 1 history entry" }]);
  });

  test("a file that breaks a rule changes nothing at all", async () => {
    const before = await contentOf();
    await copy.edit("history.yaml", "in Astana.", "in Astana, Kazakhstan.");
    await copy.edit("action-items.yaml", "      to: IMPLEMENTATION", "      to: LIMITED");
    const failure = await importDataset(database, copy.directory).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(InvalidDatasetError);
    expect((failure as InvalidDatasetError).findings).toContainEqual(
      expect.objectContaining({ rule: "axis-value", file: "action-items.yaml" }),
    );
    expect(await contentOf()).toBe(before);
  });

  test("recorded history is never rewritten", async () => {
    const before = await contentOf();
    await copy.edit("action-items.yaml", "recordedBy: Sarazm dataset", "recordedBy: somebody else");
    const failure = await importDataset(database, copy.directory).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(RewrittenHistoryError);
    expect((failure as RewrittenHistoryError).entries).toEqual([
      "joint-grain-processing-hubs-item--official-1",
    ]);
    expect(await contentOf()).toBe(before);
  });

  test("nor is what it rests on", async () => {
    await copy.edit(
      "action-items.yaml",
      "        - { event: npp-pit-started }",
      "        - { event: npp-review-tashkent }",
    );
    await expect(importDataset(database, copy.directory)).rejects.toThrow(RewrittenHistoryError);
  });

  test("a recorded entry that the files leave out stays, and is told", async () => {
    const content = await copy.read("action-items.yaml");
    const start = content.indexOf("    - id: detailed-roadmap-item--assessment-2");
    const end = content.indexOf("\n\n", start);
    await copy.write("action-items.yaml", content.slice(0, start).trimEnd() + content.slice(end));
    const report = await importDataset(database, copy.directory);
    expect(report.hasChanged).toBe(false);
    expect(report.notices.join()).toMatch(/1 recorded status change of these items is not/);
  });

  test("a record that the files leave out stays, and is told", async () => {
    const content = await copy.read("history.yaml");
    await copy.write("history.yaml", content.slice(0, content.indexOf("- id: second-summit-2025")));
    const report = await importDataset(database, copy.directory);
    expect(report.kinds.history).toEqual({ added: 0, changed: 0, unchanged: 4, onlyInDatabase: 1 });
    expect(report.notices).toEqual(["1 history entry in the database is not in the files: it was kept."]);
  });

  test("two imports at once wait for each other", async () => {
    await copy.edit("history.yaml", "in Astana.", "in the city of Astana.");
    const [one, other] = await Promise.all([
      importDataset(database, copy.directory),
      importDataset(database, copy.directory),
    ]);
    expect([one.hasChanged, other.hasChanged].toSorted()).toEqual([false, true]);
    expect(one.revision).toBe(other.revision);
  });
});

test("a new status change is appended, moves the status, and is known from then on", async () => {
  const addition = `    - id: annual-culture-festival-item--official-2
      axis: OFFICIAL
      from: PIPELINE
      to: IMPLEMENTATION
      effectiveOn: 2026-03-01
      recordedAt: 2026-11-22T00:00:00Z
      recordedBy: A test
      evidence:
        - { source: tass-festival }
`;
  const before = await versions("action_item");
  const content = await copy.read("action-items.yaml");
  const start = content.indexOf("- id: annual-culture-festival-item\n");
  const end = content.indexOf("\n\n", start) + 1;
  await copy.write("action-items.yaml", content.slice(0, end) + addition + content.slice(end));
  const report = await importDataset(database, copy.directory);
  expect(report.statusChangesAdded).toBe(1);
  expect(report.kinds["action-items"]).toMatchObject({ changed: 1, unchanged: 49 });
  const [item] = await query<{ status: string; day: string; version: number }>(
    "select status, last_evidence_on::text as day, version from action_item where id = 'annual-culture-festival-item'",
  );
  expect(item).toEqual({
    status: "IMPLEMENTATION",
    day: "2026-03-01",
    version: (before.get("annual-culture-festival-item") ?? 0) + 1,
  });
  const MOMENT =
    "select recorded_at as moment, recorded_at > now() - interval '1 minute' as now from status_change where id = 'annual-culture-festival-item--official-2'";
  const [known] = await query<{ moment: Date; now: boolean }>(MOMENT);
  expect(known?.now).toBe(true);

  expect((await importDataset(database, copy.directory)).hasChanged).toBe(false);
  expect((await query<{ moment: Date; now: boolean }>(MOMENT))[0]?.moment).toEqual(known?.moment);
  const exported = join(await temporaryDirectory(), "exported");
  await exportDataset(database, exported);
  expect(await readFile(join(exported, "action-items.yaml"), "utf8")).toContain(
    `recordedAt: ${known?.moment.toISOString()}`,
  );
  expect((await validateDataset(exported)).isValid).toBe(true);
  expect((await importDataset(database, exported)).hasChanged).toBe(false);
  expect(await verifyHistory(database)).toMatchObject({ finding: null });
});
