import { join } from "node:path";
import { expect, test } from "vitest";
import { exportDataset, importDataset } from "../../src/dataset";
import { shippedDatasetState } from "../../src/dataset/importing/shipped-dataset";
import { migrate } from "../../src/kernel/database";
import { edit, knownIds } from "../contract/support/editing";
import { serveGraph } from "../contract/support/graph";
import { silentLogger } from "../harness/log-capture";
import { emptyDatabase } from "../harness/test-database";
import { committedData, temporaryDirectory } from "./dataset-copy";
import { parsedDataset } from "./parsed-dataset";

const server = await serveGraph();
const { database } = server;
const known = await knownIds(server);
const en = (text: string) => [{ language: "en", text }];
const citations = [{ sourceId: known.sourceId }];

const created = await edit(server, "createInitiative", {
  id: "made-here",
  title: en("Made here"),
  summary: en("Nobody has it in a file."),
  kind: "OTHER",
  stageAtSummit: "PROPOSED",
  confidence: "LOW",
  sectors: [known.sector],
  citations,
});
await edit(server, "createActionItem", {
  id: "item-made-here",
  planId: known.planId,
  initiativeId: "made-here",
  title: en("Item made here"),
  basis: "COMMUNIQUE",
  milestones: [{ id: "step-made-here", title: en("A step"), citations }],
  citations,
});
await edit(server, "completeMilestone", {
  milestoneId: "step-made-here",
  completedOn: "2026-01",
  citations,
  expectedVersion: 1,
});
const edited = await edit(server, "updateInitiative", {
  id: known.parentId,
  expectedVersion: 1,
  title: en("Edited here"),
});

test("what the export of edited records tells fills an empty database with the same", async () => {
  expect([created.userErrors, edited.userErrors]).toEqual([[], []]);
  const directory = await temporaryDirectory();
  const first = join(directory, "first");
  await exportDataset(database, first);
  const empty = await emptyDatabase();
  await migrate(empty, silentLogger);
  await importDataset(empty, first);
  const second = join(directory, "second");
  await exportDataset(empty, second);
  expect(await parsedDataset(second)).toEqual(await parsedDataset(first));
  const { rows } = await empty.pool.query(
    `select (select title #>> '{en,text}' from initiative where id = $1) as title,
       (select status from action_item where id = 'item-made-here') as status,
       (select completed_on from milestone where id = 'step-made-here') as completed`,
    [known.parentId],
  );
  expect(rows[0]).toEqual({ title: "Edited here", status: "PIPELINE", completed: "2026-01" });
});

test("a start with the same files imports nothing; an import that would undo edits is refused and names them", async () => {
  expect(await shippedDatasetState(database)).toBe("current");
  await expect(importDataset(database, committedData)).rejects.toThrow(known.parentId);
  const { rows } = await database.pool.query(
    "select version, title #>> '{en,text}' as title from initiative where id = $1",
    [known.parentId],
  );
  expect(rows).toEqual([{ version: 2, title: "Edited here" }]);
});

test("where the files are to win, an import overwrites edits and tells which, and keeps what only the database has", async () => {
  const report = await importDataset(database, committedData, { overwriteEdits: true });
  expect(report.notices.filter((notice) => notice.includes("edited in the database"))).toEqual([
    expect.stringContaining(known.parentId),
  ]);
  expect(report.kinds.initiatives).toMatchObject({ changed: 1, onlyInDatabase: 1 });
  const { rows } = await database.pool.query(
    "select version, title #>> '{en,text}' as title from initiative where id = any($1) order by version",
    [["made-here", known.parentId]],
  );
  expect(rows).toEqual([
    { version: 1, title: "Made here" },
    { version: 3, title: expect.not.stringContaining("Edited") },
  ]);
  const again = await importDataset(database, committedData);
  expect(again.hasChanged).toBe(false);
  expect(again.notices.join()).not.toContain("edited in the database");
});
