import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { packageRoot } from "../../src/kernel/config";
import { readDocument } from "./markdown";

it("docs/testing.md lists every folder of tests", () => {
  const section = readDocument("docs/testing.md").split("\n## Folders\n")[1]?.split("\n## ")[0] ?? "";
  const listed = [...section.matchAll(/^\| `(tests\/[\w-]+)` \|/gm)].map(([, folder]) => folder);
  const folders = readdirSync(join(packageRoot, "tests"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `tests/${name}`);
  expect(listed.toSorted()).toEqual(folders.toSorted());
});
