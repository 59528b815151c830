import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { packageRoot } from "../../src/kernel/config";
import { readDocument } from "./markdown";

/** Where codes are said: the first argument, the first of a tuple of `refusals`, the property of a user error. */
const CODE = /(?:\b(?:userError|refuse)\(|\.add\(|: \[|\{ ?code:)\s*"([A-Z]+(?:_[A-Z]+)*)"/g;

const isAboutWriting = (source: string): boolean =>
  /\b(userError|refuse|refusals|Faults|Refused)\b/.test(source);

const codesIn = (source: string): string[] => [...source.matchAll(CODE)].map(([, code = ""]) => code);

const inSource = new Set(
  readdirSync(join(packageRoot, "src"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => readFileSync(join(packageRoot, "src", path), "utf8"))
    .filter(isAboutWriting)
    .flatMap(codesIn),
);

const inPage = (heading: string): string[] => {
  const section = readDocument("docs/writing.md").split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  return [...section.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell = ""]) =>
    [...cell.matchAll(/`([A-Z_]+)`/g)].map(([, code = ""]) => code),
  );
};

it("docs/writing.md lists the codes of user errors that there are, each once", () => {
  expect(inPage("User errors").toSorted()).toEqual([...inSource].toSorted());
});

it("docs/writing.md tells of every mutation", () => {
  const mutations = readFileSync(join(packageRoot, "schema.graphql"), "utf8")
    .split("\ntype Mutation {")[1]
    ?.split("\n}")[0]
    ?.matchAll(/^ {2}(\w+)\(/gm);
  const told = readDocument("docs/writing.md").split("\n## ")[0] ?? "";
  expect(
    [...(mutations ?? [])].map(([, name]) => name).filter((name) => !told.includes(`\`${name}\``)),
  ).toEqual([]);
});
