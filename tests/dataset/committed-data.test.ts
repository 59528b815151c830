import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { jsonSchemas, validateDataset } from "../../src/dataset";
import { committedData } from "./dataset-copy";

describe("the committed dataset", () => {
  test("breaks no rule and raises no suspicion", async () => {
    const { findings, isValid } = await validateDataset(committedData);
    expect(findings.filter(({ severity }) => severity !== "advisory")).toEqual([]);
    expect(isValid).toBe(true);
  });

  test("holds every record of the sources", async () => {
    const { records } = await validateDataset(committedData);
    expect(records).toEqual({
      sources: 145,
      countries: 6,
      "country-groups": 2,
      leaders: 6,
      sectors: 54,
      summits: 3,
      documents: 3,
      history: 5,
      initiatives: 60,
      indicators: 43,
      events: 27,
      "action-plans": 1,
      disagreements: 12,
      "action-items": 50,
    });
  });

  test.each(jsonSchemas().map(({ name, text }) => [name, text]))(
    "%s is what the format says",
    async (name, text) => {
      expect(await readFile(join(committedData, "schema", name), "utf8")).toBe(text);
    },
  );
});
