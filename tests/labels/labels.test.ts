import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isEnumType } from "graphql";
import { describe, expect, it } from "vitest";
import { tablesOf } from "../../src/exports/describe";
import { buildWholeGraph } from "../../src/graph";
import { packageRoot } from "../../src/kernel/config";

type Labels = Readonly<Record<string, Readonly<Record<string, string>>>>;

const LANGUAGES = ["en", "ru", "ar"];

const labelsIn = (language: string): Labels =>
  JSON.parse(readFileSync(join(packageRoot, "src", "labels", `${language}.json`), "utf8"));

const schema = buildWholeGraph();

const enums = new Map(
  Object.values(schema.getTypeMap())
    .filter(isEnumType)
    .map((type) => [type.name, type.getValues().map(({ name }) => name)]),
);

const exported = tablesOf(schema)
  .flatMap(({ columns }) => columns)
  .flatMap(({ codeLists }) => codeLists)
  .filter((list) => enums.has(list));

const sourcesIn = (folder: string): string =>
  readdirSync(join(packageRoot, "src", folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith("generated"))
    .map((name) => readFileSync(join(packageRoot, "src", folder, name), "utf8"))
    .join("\n");

/** The code lists that are named where something is shown: `text(`ActionStatus.${status}`)`, `labeller(["ChangeKind"], …)`. */
const named = new Set([
  ...[...sourcesIn("web").matchAll(/text\([`"](\w+)\./g)].map(([, list]) => list),
  ...[...sourcesIn("publishing").matchAll(/labeller\(\["(\w+)"\]/g)].map(([, list]) => list),
]);

describe.each(LANGUAGES)("The words for codes in %s", (language) => {
  const labels = labelsIn(language);

  it("are there for each code of each list that is shown, and for no other", () => {
    const shown = new Set([...exported, ...[...enums.keys()].filter((list) => named.has(list))]);
    expect(Object.keys(labels).sort()).toEqual([...shown].sort());
    for (const [list, codes] of Object.entries(labels)) {
      expect({ list, codes: Object.keys(codes).sort() }).toEqual({
        list,
        codes: [...(enums.get(list) ?? [])].sort(),
      });
    }
  });

  it("say something, and two codes of a list never the same", () => {
    for (const [list, codes] of Object.entries(labels)) {
      const words = Object.values(codes);
      expect({ list, empty: words.filter((word) => word.trim() !== word || word === "") }).toEqual({
        list,
        empty: [],
      });
      expect({ list, words: new Set(words).size }).toEqual({ list, words: words.length });
    }
  });

  it("are one for a kind of record, whoever names it", () => {
    const words = new Map<string, Set<string>>();
    for (const list of ["CitingKind", "CorrectionSubject", "SearchKind"]) {
      for (const [code, word] of Object.entries(labels[list] ?? {})) {
        words.set(code, (words.get(code) ?? new Set()).add(word));
      }
    }
    expect([...words].filter(([, { size }]) => size > 1)).toEqual([]);
  });
});

describe("The English words for codes", () => {
  it("are those of IATI's ActivityStatus and of the OGP's levels of completion", () => {
    const { ActionStatus, Completion } = labelsIn("en");
    expect(ActionStatus).toEqual({
      PIPELINE: "Pipeline",
      IMPLEMENTATION: "Implementation",
      FINALISATION: "Finalisation",
      CLOSED: "Closed",
      CANCELLED: "Cancelled",
      SUSPENDED: "Suspended",
    });
    expect(Completion).toMatchObject({
      NOT_STARTED: "Not started",
      LIMITED: "Limited",
      SUBSTANTIAL: "Substantial",
      COMPLETE: "Complete",
    });
  });
});
