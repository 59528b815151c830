import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { packageRoot } from "../../src/kernel/config";
import { documents, readDocument } from "./markdown";

const LINK = /\]\((?!https?:)([^)#\s]+)(?:#[^)]*)?\)/g;

const linksIn = (file: string): string[] =>
  [...readDocument(file).matchAll(LINK)].map(([, target = ""]) => join(dirname(file), target));

it.each(documents)("%s links to files that are there", (file) => {
  expect(linksIn(file).filter((target) => !existsSync(join(packageRoot, target)))).toEqual([]);
});

it.each(documents)("%s names npm scripts that are there", (file) => {
  const { scripts } = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  const named = [...readDocument(file).matchAll(/npm run ([\w:-]+)/g)].map(([, name = ""]) => name);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

it("docs/decisions/README.md lists every decision", () => {
  const decisions = documents.filter((file) => /^docs\/decisions\/\d/.test(file));
  expect(linksIn("docs/decisions/README.md").sort()).toEqual(decisions);
});
