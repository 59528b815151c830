import { expect, it } from "vitest";
import { readDocument } from "../../docs/markdown";
import { wholeGraph } from "../support/graph";
import { CALLERS, type Caller, outcomeOf, type Row, TABLE } from "./table";

/** Who may call, as the last sentence of a mutation's description has it. */
const allowedBy = (sentence: string, { whose = "the item's" }: Row): readonly Caller[] => {
  if (sentence === "It is for anyone.") return CALLERS;
  const says = (words: string): boolean => sentence.includes(words);
  const leads = says("for focal points, on items that their country leads");
  const isOwn = whose === "their own country's";
  const takesPart = isOwn && says("for their country's own status, on items that it takes part in");
  const known: readonly (readonly [Caller, boolean])[] = [
    ["focal point of a leading country", (leads && whose === "the item's") || takesPart],
    ["focal point of a country that takes part", takesPart],
    ["assessor", says("for independent assessors")],
    ["secretariat", says("for the secretariat")],
  ];
  return known.filter(([, isSaid]) => isSaid).map(([caller]) => caller);
};

it.each(TABLE)("the description of $mutation says who may call it ($whose)", (row) => {
  const { description } = wholeGraph.getMutationType()?.getFields()[row.mutation] ?? {};
  const sentence = description?.match(/It is for [^.]*\.$/)?.[0] ?? "";
  expect(allowedBy(sentence, row)).toEqual([...row.allowed]);
});

const HEADINGS: readonly (readonly [heading: string, caller: Caller])[] = [
  ["without a token", "anonymous"],
  ["of a country that leads", "focal point of a leading country"],
  ["that takes part", "focal point of a country that takes part"],
  ["of another", "focal point of another country"],
  ["assessor", "assessor"],
  ["secretariat", "secretariat"],
];

const cellsOf = (line: string): string[] =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());

it("docs/access.md says who may call what", () => {
  const lines = readDocument("docs/access.md").split("\n");
  const head = lines.findIndex((line) => line.startsWith("| mutation |"));
  const end = lines.findIndex((line, index) => index > head && !line.startsWith("|"));
  expect(cellsOf(lines[head] ?? "").slice(1)).toEqual(HEADINGS.map(([heading]) => heading));
  const documented = lines.slice(head + 2, end).map(cellsOf);
  const expected = TABLE.map((row) => [
    row.whose === undefined ? `\`${row.mutation}\`` : `\`${row.mutation}\`: ${row.whose} status`,
    ...HEADINGS.map(([, caller]) => (outcomeOf(row, caller) === "written" ? "yes" : "no")),
  ]);
  expect(documented).toEqual(expected);
});
