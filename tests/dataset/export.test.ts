import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ExportFormat, exportDataset, importDataset, RECORD_KINDS } from "../../src/dataset";
import { migrate } from "../../src/kernel/database";
import { silentLogger } from "../harness/log-capture";
import { emptyDatabase, filledDatabase } from "../harness/test-database";
import { committedData, copyDataset, temporaryDirectory } from "./dataset-copy";
import { parsedDataset } from "./parsed-dataset";

const database = await filledDatabase();
const directory = await temporaryDirectory();
const formats: readonly ExportFormat[] = ["yaml", "ndjson", "csv"];

describe.each(formats)("an export as %s", (format) => {
  const exported = join(directory, format);

  test("is what was imported, kind by kind", async () => {
    await exportDataset(database, exported, { format });
    const [original, copy] = [await parsedDataset(committedData), await parsedDataset(exported)];
    for (const kind of ["dataset", ...RECORD_KINDS]) expect(copy.get(kind), kind).toEqual(original.get(kind));
  });

  test("changes nothing when it is imported again", async () => {
    const { hasChanged } = await importDataset(database, exported);
    expect(hasChanged).toBe(false);
  });

  test("fills an empty database with the same", async () => {
    const empty = await emptyDatabase();
    await migrate(empty, silentLogger);
    await importDataset(empty, exported);
    const again = join(directory, `${format}-again`);
    await exportDataset(empty, again, { format });
    expect(await parsedDataset(again)).toEqual(await parsedDataset(committedData));
  });
});

test("an export does not mix with what is in a directory", async () => {
  await expect(exportDataset(database, committedData)).rejects.toThrow(/is not empty/);
});

test("any text comes back as it went in", async () => {
  const copy = await copyDataset();
  const original = await copy.read("history.yaml");
  const text = fc
    .string({ unit: "grapheme", minLength: 1 })
    .map((value) => value.trim())
    .filter((value) => value !== "" && !value.includes("\u0000"));
  const tricky = fc.constantFrom(
    "\\",
    "\\N",
    "\\.",
    'a\tb"c',
    "line\nbreak",
    "a\r\nb",
    "{}",
    "'; drop",
    "=1+1",
    "-2",
    "@SUM(A1)",
    "'=1",
    '"quoted", then',
    'مرحبا, "عالم"',
    "\\\\n",
  );
  const any = fc.oneof(text, tricky);
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(any, any), { minLength: 10, maxLength: 10 }), async (texts) => {
      run += 1;
      const records = texts.map(([summary, note], index) => ({
        id: `any-text-${index}`,
        happenedOn: "2025",
        summary: { en: summary, "uz-Cyrl": { text: note, isMachineTranslated: true } },
        confidence: "LOW",
        citations: [{ source: "tvbrics-ar", locator: note, note: summary }],
      }));
      await copy.write(
        "history.yaml",
        [original, ...records.map((record) => `- ${JSON.stringify(record)}`)].join("\n"),
      );
      await importDataset(database, copy.directory);
      const exported = join(directory, `text-${run}`);
      await exportDataset(database, exported, { format: formats[run % formats.length] ?? "yaml" });
      expect((await parsedDataset(exported)).get("history")).toEqual(
        (await parsedDataset(copy.directory)).get("history"),
      );
    }),
    // Each run imports and exports the whole dataset: many texts go at a time.
    { numRuns: 6 },
  );
}, 240_000);
