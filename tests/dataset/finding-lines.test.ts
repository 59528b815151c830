import { expect, it } from "vitest";
import { describeFirst } from "../../src/cli/dataset-finding";
import { InvalidDatasetError, importDataset } from "../../src/dataset";
import { filledDatabase } from "../harness/test-database";
import { copyDataset } from "./dataset-copy";

const copy = await copyDataset();
const database = await filledDatabase();

it("tells the severity, what weighs most first, and how many findings are left out", async () => {
  const events = await copy.read("events.yaml");
  await copy.write("events.yaml", events.replaceAll(/relation: \w+/g, "relation: NONE"));
  await copy.edit("summits.yaml", "- id: ", "- id: [");
  const error: unknown = await importDataset(database, copy.directory).catch((refusal: unknown) => refusal);
  if (!(error instanceof InvalidDatasetError)) throw error;
  const lines = describeFirst(error.findings);
  expect(lines).toHaveLength(21);
  expect(lines[0]).toMatch(/^summits\.yaml:\d+:\d+ critical yaml-syntax: /);
  expect(lines[1]).toMatch(/^events\.yaml:\d+:\d+ error structure: relation is none of DIRECT/);
  expect(lines[20]).toBe(`… and ${error.findings.length - 20} more.`);
});
