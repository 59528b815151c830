import { beforeEach, describe, expect, test } from "vitest";
import { SEVERITIES, type Severity, validateDataset } from "../../src/dataset";
import { copyDataset } from "./dataset-copy";

const copy = await copyDataset();
beforeEach(() => copy.restore());

interface Case {
  readonly what: string;
  readonly file: string;
  readonly passage: string;
  readonly replacement: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: RegExp;
  /** A passage on the line that the finding names; the replacement's own first line where absent. */
  readonly on?: string;
}

const CASES: readonly Case[] = [
  {
    what: "text that is not YAML",
    file: "events.yaml",
    passage: "- id: npp-pit-started",
    replacement: "- id: [npp-pit-started",
    rule: "yaml-syntax",
    severity: "critical",
    message: /not YAML/,
    on: "",
  },
  {
    what: "a misspelt field",
    file: "initiatives.yaml",
    passage: "  stageAtSummit: PROPOSED",
    replacement: "  stageAtSumit: PROPOSED",
    rule: "structure",
    severity: "error",
    message: /stageAtSumit is no field/,
  },
  {
    what: "a value that the list does not have",
    file: "events.yaml",
    passage: "  relation: DIRECT",
    replacement: "  relation: STRAIGHT",
    rule: "structure",
    severity: "error",
    message: /relation is none of DIRECT, RELATED/,
  },
  {
    what: "a record without a source",
    file: "history.yaml",
    passage: "  citations: [ fm-statement-2020 ]",
    replacement: "  citations: []",
    rule: "citation-missing",
    severity: "error",
    message: /names no source/,
  },
  {
    what: "a status change without evidence",
    file: "action-items.yaml",
    passage: "        - { event: npp-pit-started }",
    replacement: "        []",
    rule: "evidence-missing",
    severity: "error",
    message: /has no evidence/,
    on: "        []",
  },
  {
    what: "a source that is not there, with the one that was meant",
    file: "history.yaml",
    passage: "[ fm-statement-2020 ]",
    replacement: "[ fm-statment-2020 ]",
    rule: "unknown-reference",
    severity: "error",
    message: /fm-statment-2020 is not in sources/,
  },
  {
    what: "an id that is given twice",
    file: "events.yaml",
    passage: "- id: npp-pit-started",
    replacement: "- id: plan-and-communique-adopted",
    rule: "duplicate-id",
    severity: "error",
    message: /earlier record/,
    on: "  happenedOn: 2025-10-09\n  title:\n    en: Excavation",
  },
  {
    what: "a country that stands twice in one role",
    file: "initiatives.yaml",
    passage: "    - { country: RU, role: PARTNER }",
    replacement: "    - { country: KZ, role: LEAD }",
    rule: "repeated-entry",
    severity: "error",
    message: /KZ, LEAD/,
    on: "    - { country: KZ, role: LEAD }\n  proposals",
  },
  {
    what: "a day that no calendar has",
    file: "events.yaml",
    passage: "happenedOn: 2025-10-14",
    replacement: "happenedOn: 2025-02-30",
    rule: "structure",
    severity: "error",
    message: /calendar/,
  },
  {
    what: "a year without quotes",
    file: "indicators.yaml",
    passage: 'periodStart: "2025"',
    replacement: "periodStart: 2025",
    rule: "structure",
    severity: "error",
    message: /in quotes/,
    on: "periodStart: 2025\n",
  },
  {
    what: "an end before the beginning",
    file: "summits.yaml",
    passage: "endedOn: 2022-10-14",
    replacement: "endedOn: 2022-10-13",
    rule: "date-order",
    severity: "error",
    message: /lies before/,
  },
  {
    what: "parents in a circle",
    file: "initiatives.yaml",
    passage: "- id: north-south-corridor-transit\n",
    replacement: "- id: north-south-corridor-transit\n  parent: eurasian-route-council\n",
    rule: "parent-cycle",
    severity: "error",
    message: /circle/,
    on: "  parent: eurasian-route-council",
  },
  {
    what: "a history whose steps do not join",
    file: "action-items.yaml",
    passage: "      from: PIPELINE",
    replacement: "      from: CLOSED",
    rule: "history-chain",
    severity: "error",
    message: /moves from CLOSED, but PIPELINE/,
  },
  {
    what: "a value of the other axis",
    file: "action-items.yaml",
    passage: "      to: IMPLEMENTATION",
    replacement: "      to: LIMITED",
    rule: "axis-value",
    severity: "error",
    message: /no value of the axis OFFICIAL/,
  },
  {
    what: "a direct event that no history tells",
    file: "events.yaml",
    passage: "  initiatives: [ uzbekistan-first-reactor, nuclear-power-cooperation ]",
    replacement: "  initiatives: [ nuclear-medicine-centre, nuclear-power-cooperation ]",
    rule: "event-not-reflected",
    severity: "warning",
    message: /DIRECT event/,
    on: "",
  },
  {
    what: "an address that two sources share",
    file: "sources.yaml",
    passage: "url: https://www.trend.az/business/4101809.html",
    replacement: "url: https://www.trend.az/business/4101831.html",
    rule: "duplicate-url",
    severity: "warning",
    message: /same address/,
    on: "",
  },
  {
    what: "a conflict that only one side tells",
    file: "indicators.yaml",
    passage: "  conflictsWith: [ joint-programmes-usd-33-billion ]\n",
    replacement: "",
    rule: "one-sided-conflict",
    severity: "warning",
    message: /does not say/,
    on: "  conflictsWith: [ joint-programmes-usd-33-million ]",
  },
  {
    what: "two leaders of one country at a time",
    file: "leaders.yaml",
    passage: "  country: UZ",
    replacement: "  country: TM",
    rule: "two-in-office",
    severity: "error",
    message: /at the same time/,
    on: "  tookOfficeOn: 2016-12-14",
  },
  {
    what: "a title that misses a language",
    file: "country-groups.yaml",
    passage: "    ru: { text: Россия, isReviewed: false }\n",
    replacement: "",
    rule: "missing-translation",
    severity: "advisory",
    message: /no text in ru/,
    on: "",
  },
];

describe("validation tells", () => {
  test.each(CASES)("$what", async ({ file, passage, replacement, rule, severity, message, on }) => {
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
