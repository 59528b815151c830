import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { applyDifference, differenceFrom, type Generator } from "../../src/generation";

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "sarazm-test-"));
});

afterEach(() => rm(root, { recursive: true }));

const generating = (files: Record<string, string>): Generator => ({
  folders: ["parts"],
  generate: async () => Object.entries(files).map(([path, text]) => ({ path, text })),
});

const nothing = { missing: [], stale: [], leftOver: [] };

test("Generated files that are not there are missing, until they are written", async () => {
  const generator = generating({ "whole.txt": "whole", "parts/one.txt": "one" });
  const difference = await differenceFrom(root, generator);
  expect(difference.missing.map(({ path }) => path)).toEqual(["whole.txt", "parts/one.txt"]);
  await applyDifference(root, difference);
  expect(await differenceFrom(root, generator)).toEqual(nothing);
});

test("A file changed by hand is stale, until it is written again", async () => {
  const generator = generating({ "whole.txt": "whole" });
  await writeFile(join(root, "whole.txt"), "changed");
  const difference = await differenceFrom(root, generator);
  expect(difference.stale.map(({ path }) => path)).toEqual(["whole.txt"]);
  await applyDifference(root, difference);
  expect(await readFile(join(root, "whole.txt"), "utf8")).toBe("whole");
});

test("A file that is no longer generated is left over, until it is removed", async () => {
  await applyDifference(root, await differenceFrom(root, generating({ "parts/one.txt": "one" })));
  const difference = await differenceFrom(root, generating({ "parts/two.txt": "two" }));
  expect(difference.leftOver).toEqual(["parts/one.txt"]);
  await applyDifference(root, difference);
  expect(await readdir(join(root, "parts"))).toEqual(["two.txt"]);
});

test("Files of other kinds and folders beside the generated files are nobody's left-overs", async () => {
  const generator = generating({ "parts/one.txt": "one" });
  await applyDifference(root, await differenceFrom(root, generator));
  await writeFile(join(root, "parts", "members.yaml"), "members: []");
  await mkdir(join(root, "parts", "operations.txt"));
  expect(await differenceFrom(root, generator)).toEqual(nothing);
});
