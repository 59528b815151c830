import { beforeEach, describe, expect, test } from "vitest";
import { SEVERITIES, validateDataset } from "../../src/dataset";
import { copyDataset } from "./dataset-copy";
import { FAULTS } from "./faults";

const copy = await copyDataset();
beforeEach(() => copy.restore());

describe("validation tells", () => {
  test.each(FAULTS)("$what", async ({ file, passage, replacement, rule, severity, message, on }) => {
    await copy.edit(file, passage, replacement);
    const { findings } = await validateDataset(copy.directory);
    const found = findings.filter(
      (finding) => finding.rule === rule && finding.severity === severity && message.test(finding.message),
    );
    expect(
      found,
      JSON.stringify(findings.filter((finding) => finding.severity !== "advisory")),
    ).not.toHaveLength(0);
    if (on === "") return;
    const line = await copy.lineOf(file, on ?? replacement.trimEnd());
    expect(found.map((finding) => Math.abs(finding.line - line) <= 1)).toContain(true);
    expect(found[0]).toMatchObject({ file });
    expect(found[0]?.advice).not.toBe("");
  });

  test("everything at once", async () => {
    await copy.edit("history.yaml", "[ fm-statement-2020 ]", "[ nothing ]");
    await copy.edit("events.yaml", "relation: DIRECT", "relation: STRAIGHT");
    await copy.edit("summits.yaml", "endedOn: 2022-10-14", "endedOn: 2022-10-13");
    const { findings, isValid } = await validateDataset(copy.directory);
    expect(isValid).toBe(false);
    expect(new Set(findings.map(({ file }) => file))).toContain("history.yaml");
    expect(findings.filter(({ severity }) => severity === "error").length).toBeGreaterThanOrEqual(3);
  });

  test.each([
    ["leaders.yaml", "confidence: HIGH", "confidence: HGIH"],
    ["events.yaml", "happenedOn: 2025-10-14", "happenedOn: 14.10.2025"],
    ["sectors.yaml", /code: "(\d{3})"/, "code: $1"],
    ["action-items.yaml", "      axis: OFFICIAL", "      axis: OFICIAL"],
  ])("a wrong record of %s once, and not again where others name it", async (file, passage, replacement) => {
    const before = await copy.read(file);
    await copy.write(file, before.replace(passage, replacement));
    expect(await copy.read(file)).not.toBe(before);
    const { findings } = await validateDataset(copy.directory);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([
      expect.objectContaining({ file, rule: "structure" }),
    ]);
  });

  test.each([
    ["2025-13-45", /2025-13-45: the calendar has no such month/],
    ["2025-13", /2025-13: the calendar has no such month/],
    ["2025-02-30", /2025-02-30: the calendar has no such day/],
    ["2025-02-00", /2025-02-00: the calendar has no such day/],
    ["14.10.2025", /is not a date: write/],
  ])("one error of the date %s", async (date, message) => {
    await copy.edit("events.yaml", "happenedOn: 2025-10-14", `happenedOn: ${date}`);
    const { findings } = await validateDataset(copy.directory);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([
      expect.objectContaining({ file: "events.yaml", message: expect.stringMatching(message) }),
    ]);
  });

  test("a file that cannot be read, and nothing of what names its records", async () => {
    await copy.edit("leaders.yaml", "- id: ", "- id: [");
    const { findings } = await validateDataset(copy.directory);
    expect(findings.filter(({ severity }) => severity === "critical" || severity === "error")).toEqual([
      expect.objectContaining({ file: "leaders.yaml", rule: "yaml-syntax" }),
    ]);
  });

  test("sources that nothing cites only where no record is wrong", async () => {
    const source = (await copy.read("sources.yaml")).match(/- id: [\s\S]*?(?=\n- id: |\n\n)/)?.[0] ?? "";
    const unused = source
      .replace(/id: .*/, "id: of-no-use")
      .replace(/url: .*/, "url: https://example.org/of-no-use");
    await copy.append("sources.yaml", `\n${unused}\n`);
    const rules = async () => (await validateDataset(copy.directory)).findings.map(({ rule }) => rule);
    expect(await rules()).toContain("unused-source");
    await copy.edit("events.yaml", "relation: DIRECT", "relation: STRAIGHT");
    expect(await rules()).not.toContain("unused-source");
  });

  test("what weighs most first, then in the order of the files", async () => {
    await copy.edit("country-groups.yaml", "    ru: { text: Россия, isReviewed: false }\n", "");
    await copy.edit("summits.yaml", "endedOn: 2022-10-14", "endedOn: 2022-10-13");
    await copy.edit("action-items.yaml", "      from: PIPELINE", "      from: CLOSED");
    await copy.edit("indicators.yaml", "- id: ", "- id: [");
    await copy.write("unknown.yaml", "[]");
    const { findings } = await validateDataset(copy.directory);
    const severities = findings.map(({ severity }) => SEVERITIES.indexOf(severity));
    expect(new Set(severities).size).toBe(SEVERITIES.length);
    expect(severities).toEqual(severities.toSorted((one, other) => one - other));
    const files = findings.filter(({ severity }) => severity === "error").map(({ file }) => file);
    expect(files).toEqual(files.toSorted());
  });

  test("the record that was probably meant", async () => {
    await copy.edit("history.yaml", "[ fm-statement-2020 ]", "[ fm-statment-2020 ]");
    const { findings } = await validateDataset(copy.directory);
    expect(findings.find(({ rule }) => rule === "unknown-reference")?.advice).toBe(
      "Did you mean fm-statement-2020?",
    );
  });

  test("files that nobody reads, and a dataset without its description", async () => {
    await copy.write("initiative.yaml", "[]");
    await copy.write("dataset.yaml", "title: 1");
    const { findings } = await validateDataset(copy.directory);
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: "unknown-file", file: "initiative.yaml" }),
    );
    expect(findings).toContainEqual(expect.objectContaining({ rule: "structure", file: "dataset.yaml" }));
  });

  test("lines of NDJSON as it does YAML", async () => {
    await copy.write("history.yaml", "[]");
    await copy.write("history.ndjson", '{"id":"one"}\nnonsense\n');
    const { findings } = await validateDataset(copy.directory);
    expect(findings).toContainEqual(expect.objectContaining({ rule: "two-files", severity: "error" }));
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: "json-syntax", file: "history.ndjson", line: 2, severity: "critical" }),
    );
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: "structure", file: "history.ndjson", line: 1 }),
    );
  });

  test("rows of CSV as it does YAML", async () => {
    await copy.write("history.yaml", "[]");
    const rows = 'id,summary,extra\none,"{""en"":\n""A""}",x\ntwo,{,\n';
    await copy.write("history.csv", rows);
    const { findings } = await validateDataset(copy.directory);
    const at = (rule: string, line: number) => expect.objectContaining({ rule, file: "history.csv", line });
    expect(findings).toContainEqual(expect.objectContaining({ rule: "two-files", severity: "error" }));
    expect(findings).toContainEqual(at("structure", 2));
    expect(findings).toContainEqual(at("csv-syntax", 4));
    expect(findings.find(({ rule }) => rule === "csv-syntax")?.message).toMatch(/"summary" is not JSON/);

    await copy.write("history.csv", `${rows}three,"a"b"\n`);
    const { findings: others } = await validateDataset(copy.directory);
    expect(others).toContainEqual(at("csv-syntax", 5));
  });

  test("that there is no such directory", async () => {
    await expect(validateDataset("/nowhere/at/all")).rejects.toThrow(/does not exist/);
  });
});
