import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { packageRoot } from "../../src/kernel/config";
import { codeBlocks } from "./markdown";

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** A block whose first line names a file of src/ quotes that file: whole lines, with others left out. */
const quotations = codeBlocks("ts").flatMap(({ code, ...place }) => {
  const [first = "", ...lines] = linesOf(code);
  const source = first.match(/^\/\/ (src\/\S+)$/)?.[1];
  return source === undefined ? [] : [{ ...place, source, lines }];
});

it("docs/adding-a-field.md quotes the sources", () => {
  expect(quotations.filter(({ file }) => file === "docs/adding-a-field.md").length).toBeGreaterThan(10);
});

it.each(quotations)("$file: under “$title”, what is quoted stands in $source", ({ source, lines }) => {
  const present = new Set(linesOf(readFileSync(join(packageRoot, source), "utf8")));
  expect(lines.filter((line) => !present.has(line))).toEqual([]);
});
