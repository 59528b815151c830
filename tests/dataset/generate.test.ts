import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { exportDataset, generateDataset, importDataset, validateDataset } from "../../src/dataset";
import { migrate } from "../../src/kernel/database";
import { EXIT_CODES } from "../../src/kernel/errors";
import { silentLogger } from "../harness/log-capture";
import { emptyDatabase, filledDatabase } from "../harness/test-database";
import { temporaryDirectory } from "./dataset-copy";
import { parsedDataset } from "./parsed-dataset";

const directory = await temporaryDirectory();

const contentOf = async (of: string): Promise<string> => {
  const names = (await readdir(of)).toSorted();
  return (await Promise.all(names.map((name) => readFile(join(of, name), "utf8")))).join("\n");
};

test("the same seed gives the same dataset, another seed another", async () => {
  const [one, same, other] = [join(directory, "one"), join(directory, "same"), join(directory, "other")];
  await generateDataset({ items: 200, seed: 7 }, one);
  await generateDataset({ items: 200, seed: 7 }, same);
  await generateDataset({ items: 200, seed: 8 }, other);
  expect(await contentOf(same)).toBe(await contentOf(one));
  expect(await contentOf(other)).not.toBe(await contentOf(one));
});

test("whatever the size and the seed, it breaks no rule and says that it is synthetic", async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: -1e9, max: 1e9 }),
      async (items, seed) => {
        run += 1;
        const generated = join(directory, `any-${run}`);
        await generateDataset({ items, seed }, generated);
        const { findings, records } = await validateDataset(generated);
        expect(findings.filter(({ severity }) => severity !== "advisory")).toEqual([]);
        expect(records["action-items"]).toBe(items);
        expect(records.initiatives).toBe(Math.ceil(items / 10));
        const lines = (await readFile(join(generated, "action-items.ndjson"), "utf8")).trim().split("\n");
        for (const line of lines) {
          const { id, title, history } = JSON.parse(line);
          expect(id).toMatch(/^synthetic-/);
          expect(title.en).toMatch(/^Synthetic /);
          expect(history).toHaveLength(3);
        }
      },
    ),
    { numRuns: 10 },
  );
});

test("it comes back from the database as it was, with the statuses that its history tells", async () => {
  const generated = join(directory, "stored");
  await generateDataset({ items: 300, seed: 3 }, generated);
  const database = await emptyDatabase();
  await migrate(database, silentLogger);
  const report = await importDataset(database, generated);
  expect(report.statusChangesAdded).toBe(900);
  expect((await importDataset(database, generated)).hasChanged).toBe(false);
  const { rows } = await database.pool.query(
    `select count(*)::int as wrong from action_item as item where status::text <> (
      select to_value from status_change where item_id = item.id and axis = 'OFFICIAL'
      order by effective_on desc, sequence desc limit 1)`,
  );
  expect(rows).toEqual([{ wrong: 0 }]);
  const exported = join(directory, "stored-again");
  await exportDataset(database, exported, { format: "ndjson" });
  expect(await parsedDataset(exported)).toEqual(await parsedDataset(generated));
});

test("real and synthetic records never share a database", async () => {
  const generated = join(directory, "mixed");
  await generateDataset({ items: 5, seed: 1 }, generated);
  const database = await filledDatabase();
  await expect(importDataset(database, generated)).rejects.toThrow(
    "The database holds a real dataset and this is a synthetic dataset",
  );
});

test("sizes and seeds that make no sense are refused", async () => {
  await expect(generateDataset({ items: 0, seed: 1 }, join(directory, "none"))).rejects.toThrow(
    /number of items/,
  );
  await expect(generateDataset({ items: 1, seed: 0.5 }, join(directory, "none"))).rejects.toThrow(/seed/);
  await expect(generateDataset({ items: -1, seed: 1 }, join(directory, "none"))).rejects.toMatchObject({
    exitCode: EXIT_CODES.invalidUsage,
  });
  await expect(generateDataset({ items: 1, seed: 1 }, directory)).rejects.toThrow(/not empty/);
});
