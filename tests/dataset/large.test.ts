import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { exportDataset, generateDataset, importDataset } from "../../src/dataset";
import { migrate } from "../../src/kernel/database";
import { silentLogger } from "../harness/log-capture";
import { emptyDatabase } from "../harness/test-database";
import { temporaryDirectory } from "./dataset-copy";
import { parsedDataset } from "./parsed-dataset";

const directory = await temporaryDirectory();
const generated = join(directory, "generated");
const database = await emptyDatabase();

beforeAll(async () => {
  await migrate(database, silentLogger);
  await generateDataset({ items: 400, seed: 11 }, generated);
});

/** Every rule of the database that a large import might leave off. */
const rules = async (): Promise<unknown[]> => {
  const { rows } = await database.pool.query(`
    select conrelid::regclass::text as of, conname as name, pg_get_constraintdef(oid) as says, convalidated::text as state
      from pg_constraint where connamespace = 'public'::regnamespace
    union all
    select tgrelid::regclass::text, tgname, pg_get_triggerdef(oid), tgenabled::text
      from pg_trigger where not tgisinternal
    order by 1, 2, 3`);
  return rows;
};

test("a large import that fails leaves nothing behind, and every rule in place", async () => {
  const before = await rules();
  const broken = join(directory, "broken");
  await generateDataset({ items: 400, seed: 11 }, broken);
  const file = join(broken, "action-items.ndjson");
  const lines = (await readFile(file, "utf8")).trimEnd().split("\n");
  const last = JSON.parse(lines.at(-1) ?? "");
  last.history[0].evidence = [{ source: "nobody" }];
  await writeFile(file, [...lines.slice(0, -1), JSON.stringify(last)].join("\n"));
  await expect(importDataset(database, broken, { largeBytes: 0 })).rejects.toThrow(/has 1 error/);
  expect(await rules()).toEqual(before);
  const { rows } = await database.pool.query("select count(*)::int as items from action_item");
  expect(rows).toEqual([{ items: 0 }]);
});

test("a large import keeps every rule, and what it was given", async () => {
  const before = await rules();
  const report = await importDataset(database, generated, { largeBytes: 0 });
  expect(report.kinds["action-items"].added).toBe(400);
  expect(await rules()).toEqual(before);
  const exported = join(directory, "exported");
  await exportDataset(database, exported, { format: "ndjson" });
  expect(await parsedDataset(exported)).toEqual(await parsedDataset(generated));
  expect((await importDataset(database, generated, { largeBytes: 0 })).hasChanged).toBe(false);
});
